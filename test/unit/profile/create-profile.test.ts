import 'fake-indexeddb/auto';
import type { Profile } from '@dangol/schema';
import { IDBFactory } from 'fake-indexeddb';
import { get, keys, set, update } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { createProfile } from '../../../packages/sdk/src/profile/create-profile';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';

let factory: IDBFactory;
let seeds = 0;
let tabs: (() => void)[];
const consent = { given: true };
const view = (id: string) => ({ name: 'view_item', at: Date.now(), params: { items: [{ item_id: id }] } });
/** Items in the profile that the device holds. */
async function stored(): Promise<string[]> {
  const database = createDatabase(factory, 'dangol-profile', ['profile']);
  const profile = await get<Profile>('profile', database.store('profile'));
  database.close();
  return (profile?.items ?? []).map(({ id }) => id);
}

/** Resolves as soon as that is so. */
const until = (read: () => unknown) => expect.poll(read, { interval: 2, timeout: 5_000 });

function aTab(refused = false) {
  const lost: true[] = [];
  const profile = createProfile({
    open: (name, stores) => createDatabase(refused ? undefined : factory, name, stores),
    allowed: () => consent.given,
    channel: {
      post: () => tabs.forEach((tell) => void tell()),
      listen: (listener) => {
        tabs.push(listener);
        return () => {};
      },
    },
    now: Date.now,
    newSeed: () => `seed-${++seeds}`,
    onStorageLost: () => lost.push(true),
  });
  return { profile, lost };
}

beforeEach(() => {
  factory = new IDBFactory();
  tabs = [];
  consent.given = true;
});

test('an event is in the snapshot at once and on the device soon', async () => {
  const { profile } = aTab();
  profile.apply(view('a'));
  expect(profile.snapshot().items.map(({ id }) => id)).toEqual(['a']);
  await until(stored).toEqual(['a']);
  const later = aTab();
  await later.profile.start();
  expect(later.profile.snapshot().items.map(({ id }) => id)).toEqual(['a']);
});

test('what was kept beside a profile that is not stored yet stays when it is', async () => {
  const { profile } = aTab();
  await profile.keep('campaigns', () => 'shown');
  profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  expect(await profile.keep('campaigns', (kept) => kept)).toBe('shown');
});

test('a profile that was stored before anything had happened keeps its seed with the first event', async () => {
  const { profile } = aTab();
  await profile.start();
  const { seed } = profile.snapshot();
  profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  const later = aTab();
  await later.profile.start();
  expect([profile.snapshot().seed, later.profile.snapshot().seed]).toEqual([seed, seed]);
});

test('two tabs writing at the same time lose nothing and end in step', async () => {
  const [one, two] = [aTab(), aTab()];
  await Promise.all([one.profile.start(), two.profile.start()]);
  for (let n = 0; n < 5; n++) {
    one.profile.apply(view(`one-${n}`));
    two.profile.apply(view(`two-${n}`));
  }
  const all = ['one', 'two'].flatMap((tab) => [0, 1, 2, 3, 4].map((n) => `${tab}-${n}`));
  const ids = (tab: typeof one) =>
    tab.profile
      .snapshot()
      .items.map(({ id }) => id)
      .sort();
  await until(() => [ids(one), ids(two)]).toEqual([all, all]);
  await until(async () => (await stored()).sort()).toEqual(all);
});

test('without consent no database is opened', async () => {
  consent.given = false;
  const { profile } = aTab();
  profile.forget({ item: 'a' });
  await profile.start();
  expect(await factory.databases()).toEqual([]);
});

test('erase leaves no database and an empty snapshot, also of what an earlier page stored', async () => {
  aTab().profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  const { profile } = aTab();
  await profile.erase();
  expect(await factory.databases()).toEqual([]);
  expect(profile.snapshot().items).toEqual([]);
});

test('what is applied after a new grant survives the erasure before it', async () => {
  const { profile } = aTab();
  profile.apply(view('before'));
  void profile.erase();
  profile.apply(view('after'));
  await until(stored).toEqual(['after']);
  const later = aTab();
  await later.profile.start();
  expect(later.profile.snapshot().items.map(({ id }) => id)).toEqual(['after']);
});

test('a profile that an earlier release stored, without a list of today, is read and completed', async () => {
  aTab().profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  const database = createDatabase(factory, 'dangol-profile', ['profile']);
  await update<Partial<Profile>>(
    'profile',
    (known) => {
      const { dismissed: _, counts: __, ...rest } = known!;
      return rest;
    },
    database.store('profile'),
  );
  const { profile, lost } = aTab();
  await profile.start();
  profile.apply(view('b'));
  await until(stored).toEqual(['b', 'a']);
  expect(lost).toEqual([]);
  expect(profile.snapshot()).toMatchObject({ items: [{ id: 'b' }, { id: 'a' }], dismissed: [], counts: [] });
});

test('refused storage is told once; the profile goes on in memory', async () => {
  const { profile, lost } = aTab(true);
  profile.apply(view('a'));
  await until(() => lost).toEqual([true]);
  profile.apply(view('b'));
  await profile.start();
  expect(profile.snapshot().items.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(lost).toEqual([true]);
});

test('an event put down by a page that went away at once is folded in by the next one', async () => {
  const database = createDatabase(factory, 'dangol-profile', ['profile']);
  await set([Date.now(), 1, 'gone'], view('left behind'), database.store('profile'));
  const { profile } = aTab();
  await profile.start();
  expect(profile.snapshot().items.map(({ id }) => id)).toEqual(['left behind']);
  expect(await keys(database.store('profile'))).toEqual(['profile']);
});

test('one thing is forgotten in every tab and for good, the rest stays', async () => {
  const [one, two] = [aTab(), aTab()];
  await Promise.all([one.profile.start(), two.profile.start()]);
  for (const id of ['a', 'b']) one.profile.apply(view(id));
  const ids = (tab: typeof one) => tab.profile.snapshot().items.map(({ id }) => id);
  await until(() => ids(two)).toEqual(['b', 'a']);
  two.profile.forget({ item: 'a' });
  await until(() => [ids(one), ids(two)]).toEqual([['b'], ['b']]);
  await until(stored).toEqual(['b']);
  const later = aTab();
  await later.profile.start();
  expect(ids(later)).toEqual(['b']);
});

test('what is linked lies over the profile and is never stored', async () => {
  const { profile } = aTab();
  await profile.start();
  profile.apply(view('a'));
  profile.link([{ name: 'purchase', at: Date.now(), params: { transaction_id: 'T-1', items: [{ item_id: 'sock' }] } }]);
  expect(profile.snapshot().orders.map(({ id }) => id)).toEqual(['T-1']);
  profile.apply(view('b'));
  await until(stored).toEqual(['b', 'a']);
  expect(profile.snapshot().orders).toHaveLength(1);
  const later = aTab();
  await later.profile.start();
  expect(later.profile.snapshot()).toMatchObject({ orders: [], items: [{ id: 'b' }, { id: 'a' }] });
  profile.link([]);
  expect(profile.snapshot().orders).toEqual([]);
});

test('dropped, memory is empty and the device untouched; it is read again with the next start', async () => {
  const { profile } = aTab();
  profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  profile.drop();
  expect(profile.snapshot().items).toEqual([]);
  await profile.start();
  expect(profile.snapshot().items.map(({ id }) => id)).toEqual(['a']);
});

test('what another tab erased does not come back with what this one had in hand', async () => {
  const [one, two] = [aTab(), aTab()];
  one.profile.apply(view('a'));
  await until(stored).toEqual(['a']);
  await two.profile.start();
  await two.profile.erase();
  one.profile.apply(view('b'));
  await until(stored).toEqual(['b']);
  await until(() => one.profile.snapshot().items.map(({ id }) => id)).toEqual(['b']);
});
