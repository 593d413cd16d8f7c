// What is kept with the profile by a name: it lives where the profile lives, and no longer.
import 'fake-indexeddb/auto';
import type { Item } from '@dangol/schema';
import { keys } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { anItem } from '../../support/builders';
import { aDevice, settled, type Tab, type TabOptions } from './a-device';

let device: ReturnType<typeof aDevice>;
let tabs: Tab[];

function open(options: TabOptions = {}) {
  const tab = device.openTab(options);
  tabs.push(tab);
  const { profile, consent, track } = tab.client;
  return { ...tab, profile, consent, track };
}

const more = (kept: unknown) => ((kept as number | undefined) ?? 0) + 1;
const read = ({ profile }: Pick<Tab['client'], 'profile'>) => profile.keep('count', (kept) => kept);
const thrower = () => {
  throw new Error('my own');
};
const until = (look: () => unknown) => expect.poll(look, { interval: 2, timeout: 5000 });
const view = (id: string): [name: 'view_item', params: { items: Item[] }] => [
  'view_item',
  { items: [anItem({ item_id: id })] },
];

async function storedKeys(): Promise<unknown[]> {
  const database = createDatabase(device.indexedDb as IDBFactory, 'dangol-profile', ['profile']);
  const all = await keys(database.store('profile'));
  database.close();
  return all;
}

beforeEach(() => {
  device = aDevice();
  tabs = [];
});
afterEach(async () => {
  for (const { client } of tabs) client.destroy();
  await settled();
});

describe('where the profile is allowed', () => {
  test('what was kept is there on the next page, beside a profile that has been folded many times', async () => {
    const first = open();
    expect(await first.profile.keep('count', more)).toBe(1);
    for (const id of ['a', 'b', 'c']) first.track(...view(id));
    expect(await first.profile.keep('count', more)).toBe(2);
    await until(async () => (await storedKeys()).length).toBe(2);
    const second = open();
    await second.profile.ready();
    expect(await read(second)).toBe(2);
    expect(second.profile.snapshot().items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(second.profile.snapshot()).not.toHaveProperty('count');
  });

  test('two tabs that change it at once lose nothing', async () => {
    const [one, two] = [open(), open()];
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).profile.keep('count', more)));
    one.track(...view('a'));
    two.track(...view('b'));
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).profile.keep('count', more)));
    expect([await read(one), await read(two)]).toEqual([40, 40]);
  });

  test('names keep apart, and none is the profile’s own', async () => {
    const { profile, track } = open();
    track(...view('a'));
    for (const name of ['profile', 'count', '__proto__', '']) await profile.keep(name, () => `of ${name}`);
    await profile.keep('count', () => undefined);
    expect(await profile.keep('profile', (kept) => kept)).toBe('of profile');
    await until(storedKeys).toEqual(['kept ', 'kept __proto__', 'kept profile', 'profile']);
    expect(profile.snapshot().items.map(({ id }) => id)).toEqual(['a']);
    expect(Object.entries((await profile.export()).kept)).toEqual([
      ['', 'of '],
      ['__proto__', 'of __proto__'],
      ['profile', 'of profile'],
    ]);
  });

  test.each<[string, () => unknown]>([
    ['that throws', thrower],
    ['whose result cannot be stored', () => () => {}],
  ])('a change %s rejects and changes nothing; the next one goes on', async (_, change) => {
    const { profile, client } = open();
    await profile.keep('count', more);
    await expect(profile.keep('count', change)).rejects.toThrow();
    expect(await profile.keep('count', more)).toBe(2);
    expect(client.debug.delivery().dropped).toEqual({});
  });
});

describe('it goes with the profile', () => {
  test.each<[string, (tab: Tab['client']) => unknown]>([
    ['erased', (client) => client.profile.erase()],
    ['erased with the consent history', (client) => client.profile.erase({ consent: true })],
    ['withdrawn', (client) => client.consent.withdraw(['personalization'])],
  ])('%s, in this tab and for another', async (_, end) => {
    const [one, two] = [open({ regime: 'eu' }), open({ regime: 'eu' })];
    one.consent.set({ personalization: true });
    one.track(...view('a'));
    await one.profile.keep('count', more);
    expect(await two.profile.keep('count', more)).toBe(2);
    await end(one.client);
    const databases = async () => (await device.indexedDb.databases()).map(({ name }) => name);
    await until(databases).not.toContain('dangol-profile');
    expect([await read(one), await read(two)]).toEqual([undefined, undefined]);
    expect((await one.profile.export()).kept).toEqual({});
  });

  test('what was asked for right before an erasure is not there after it', async () => {
    const { profile, track } = open();
    track(...view('a'));
    const kept = [1, 2, 3].map(() => profile.keep('count', more));
    void profile.erase();
    track(...view('b'));
    await Promise.all(kept);
    expect(await profile.keep('count', (before) => before)).toBeUndefined();
    await until(storedKeys).toEqual(['profile']);
  });

  test('a profile that is too old to be known is another’s: what was kept with it goes', async () => {
    const first = open({ pageViews: false });
    first.track('search', { search_term: 'linen' }, { at: Date.now() - 731 * 86_400_000 });
    await first.profile.keep('count', more);
    await settled();
    const second = open({ pageViews: false });
    await second.profile.ready();
    expect(await read(second)).toBeUndefined();
  });
});

describe('where nothing may be stored', () => {
  test('it is kept in memory of the page, also when the visitor says no, until he erases everything', async () => {
    const { profile, consent } = open({ regime: 'eu' });
    expect([await profile.keep('count', more), await profile.keep('count', more)]).toEqual([1, 2]);
    consent.set({ personalization: false });
    expect(await profile.keep('count', more)).toBe(3);
    expect((await profile.export()).kept).toEqual({ count: 3 });
    expect(await read(open({ regime: 'eu' }))).toBeUndefined();
    await profile.erase();
    expect(await profile.keep('count', (kept) => kept)).toBeUndefined();
    expect(await device.indexedDb.databases()).toEqual([]);
  });

  test('once it may, it goes on from there and is on the next page too', async () => {
    const { profile, consent } = open({ regime: 'eu' });
    await profile.keep('count', more);
    consent.set({ personalization: true });
    expect(await profile.keep('count', more)).toBe(2);
    expect(await read(open({ regime: 'eu' }))).toBe(2);
  });

  test.each([
    ['absent', undefined],
    [
      'refused',
      {
        open: thrower,
        deleteDatabase: thrower,
      },
    ],
  ])('and where IndexedDB is %s', async (_, indexedDb) => {
    const { profile, track } = open({ indexedDb: (indexedDb ?? {}) as never });
    track(...view('a'));
    expect([await profile.keep('count', more), await profile.keep('count', more)]).toEqual([1, 2]);
    await expect(profile.keep('count', thrower)).rejects.toThrow('my own');
    expect((await profile.export()).kept).toEqual({ count: 2 });
  });
});

describe('what the visitor does not want to see for a while', () => {
  const KEY = 'dangol.dismissed';

  test('is exported, outlives a withdrawal and an erasure, and goes with the choices', async () => {
    const { profile, consent } = open();
    device.values.set(KEY, '{"cart":1900000000000}');
    consent.withdraw();
    await profile.erase();
    expect((await profile.export()).dismissed).toEqual({ cart: 1_900_000_000_000 });
    await profile.erase({ consent: true });
    expect([...device.values.keys()]).toEqual([]);
    expect((await profile.export()).dismissed).toEqual({});
  });

  test.each(['nonsense', 'null', '7'])('is nothing where %s is stored', async (text) => {
    device.values.set(KEY, text);
    expect(Object.keys((await open().profile.export()).dismissed)).toEqual([]);
  });
});
