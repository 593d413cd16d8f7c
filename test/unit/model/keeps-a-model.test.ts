import { createModel, type ModelOptions } from '@dangol/sdk/model';
import { IDBFactory } from 'fake-indexeddb';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Holding } from '../../../packages/sdk/src/model/holding';
import { KEPT_DAYS, PRICED_DAYS, STALE_DAYS } from '../../../packages/sdk/src/model/limits';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { aCard, aList, aPopular, aRecord, aShard, NOON_AT } from '../../support/builders';
import { settled } from '../../support/settled';
import { type ModelFolder, modelFolder, SHARDS } from './model-folder';

const DAY_MS = 86_400_000;

let folder: ModelFolder;
let device: IDBFactory;
let opened: string[];
let now: number;

beforeEach(() => {
  folder = modelFolder();
  device = new IDBFactory();
  opened = [];
  now = NOON_AT;
  folder.publish([aRecord(), aRecord({ id: 'cap-1' }), aRecord({ id: 'cap-2' })]);
});

/** A page of the shop on this device. */
function aPage(options: Partial<ModelOptions> = {}) {
  const open = (name: string, stores: string[]) => {
    opened.push(name);
    return createDatabase(device, name, stores);
  };
  const url = 'https://shop.example/model/';
  return createModel({ url, fetch: folder.fetch, open, mayKeep: () => true, now: () => now, ...options });
}

/** Reads, waits until all is kept, and forgets what was asked of the server. */
async function visit(ids: string[], options: Partial<ModelOptions> = {}): Promise<void> {
  const page = aPage(options);
  for (const id of ids) await page.read([id]);
  await settled();
  page.destroy();
  folder.asked.length = 0;
}

function goOffline(): void {
  folder.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
}

/** The ids that lie on the device, past everything that a page would do first. */
async function onDevice(): Promise<string[]> {
  const database = createDatabase(device, 'dangol-model', ['kept']);
  const holding = await get<Holding>('holding', database.store('kept'));
  database.close();
  return [...(holding?.slices.keys() ?? [])];
}

const keptOf = async (ids: string[]) => [...(await aPage().read([], ids)).records.keys()];

describe('a returning visitor', () => {
  test('is served from the device before any request, with the cards of the list tops', async () => {
    await visit(['shirt-1']);
    const { fetch } = folder;
    let answer = () => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    folder.fetch = async (...asked) => held.then(() => fetch(...asked));
    const page = aPage();
    const { records, cards } = await page.read(['shirt-1']);
    answer();
    await settled();
    expect(folder.asked).toEqual(['manifest.json']);
    expect(records.get('shirt-1')).toEqual(aRecord());
    expect(cards.get('shirt-2')).toEqual(aCard({ id: 'shirt-2' }));
  });

  test('works offline', async () => {
    await visit(['shirt-1']);
    goOffline();
    now += 86_400_000;
    const later = aPage();
    expect((await later.read(['shirt-1', 'cap-1'])).records.size).toBe(1);
    expect(await later.popular()).toBeUndefined();
    expect(await later.builtAt()).toBe(NOON_AT);
    expect((await later.read(['shirt-1'])).records.size).toBe(1);
  });

  test('the manifest is compared after the answer, once a page', async () => {
    await visit(['shirt-1']);
    now += 301_000;
    const page = aPage();
    await page.read(['shirt-1']);
    await page.read(['shirt-1']);
    await settled();
    expect(folder.asked).toEqual(['manifest.json']);
    await visit(['shirt-1']);
    await visit(['shirt-1']);
    expect(folder.asked).toEqual([]);
  });

  test('a new model takes over after the answer, the newest kept items are read from it', async () => {
    await visit(['cap-1', 'shirt-1']);
    folder.publish([aRecord({ lists: { viewed: aList('cap-9') } }), aRecord({ id: 'cap-1' })], { version: 'v2' });
    now += 301_000;

    const page = aPage();
    expect((await page.read(['shirt-1'], ['cap-1'])).version).toBe('v1');
    await settled();
    const { version, records } = await page.read(['shirt-1'], ['cap-1']);
    expect(version).toBe('v2');
    expect(records.get('shirt-1')?.lists.viewed?.ids).toEqual(['cap-9']);
    expect([...records.keys()]).toEqual(['shirt-1', 'cap-1']);
    page.destroy();

    goOffline();
    const read = await aPage().read(['shirt-1'], ['cap-1']);
    expect([read.version, read.records.size]).toEqual(['v2', 2]);
  });

  test('a new model whose files are not there yet gives nothing until they are', async () => {
    await visit(['shirt-1']);
    folder.publish([aRecord()], { version: 'v2' });
    folder.remove('v2');
    now += 301_000;
    await visit(['shirt-1']);
    const page = aPage();
    expect((await page.read(['shirt-1'])).records.size).toBe(0);
    folder.publish([aRecord()], { version: 'v2' });
    expect((await page.read(['shirt-1'])).records.size).toBe(1);
    expect(page.version()).toBe('v2');
  });

  test('a model whose old version is gone answers for unseen items from the new one', async () => {
    await visit(['shirt-1']);
    folder.publish([aRecord(), aRecord({ id: 'cap-2' })], { version: 'v2' });
    folder.remove('v1');
    const { version, records } = await aPage().read(['cap-2'], ['shirt-1']);
    expect(version).toBe('v2');
    expect([...records.keys()]).toEqual(['cap-2', 'shirt-1']);
  });

  test('a model that is switched off is told to the page that reads it, gives nothing from then on, and stays on the device', async () => {
    await visit(['shirt-1', 'cap-1']);
    folder.publish([aRecord()], { enabled: false });
    const page = aPage();
    const turns: boolean[] = [];
    page.subscribe(() => void turns.push(page.isOff()));
    expect((await page.read(['shirt-1'])).records.size).toBe(1);
    expect(page.isOff()).toBe(false);
    await settled();
    expect(turns).toEqual([true]);
    const { records, version } = await page.read(['shirt-1'], ['cap-1']);
    expect([records.size, version, page.version(), await page.popular()]).toEqual([0, undefined, undefined, undefined]);
    page.destroy();
    expect((await onDevice()).sort()).toEqual(['cap-1', 'shirt-1']);

    // The next page asks before it shows anything; where it cannot, it stays off.
    const { fetch } = folder;
    goOffline();
    const offline = aPage();
    expect((await offline.read(['shirt-1'])).records.size).toBe(0);
    expect(offline.isOff()).toBe(true);
    offline.destroy();
    folder.fetch = fetch;
    folder.publish([aRecord()]);
    folder.asked.length = 0;
    const next = aPage();
    expect([...(await next.read(['shirt-1'], ['cap-1'])).records.keys()]).toEqual(['shirt-1', 'cap-1']);
    expect(next.isOff()).toBe(false);
    expect(folder.asked).toEqual(['manifest.json']);
  });

  test('a model that was switched off stays off on the next page, and comes back', async () => {
    await visit(['shirt-1']);
    folder.publish([aRecord()], { enabled: false });
    now += 301_000;
    await visit(['shirt-1']);
    expect((await aPage().read(['shirt-1'])).records.size).toBe(0);
    folder.publish([aRecord()]);
    now += 301_000;
    await visit(['shirt-1']);
    expect((await aPage().read(['shirt-1'])).records.size).toBe(1);
  });
});

describe('files of the whole shop', () => {
  test('once read are on the device, and are served offline', async () => {
    const page = aPage();
    await page.read(['shirt-1']);
    const popular = await page.popular();
    await settled();
    goOffline();
    expect(await aPage().popular()).toEqual(popular);
    expect(popular?.shop.ids).toHaveLength(3);
    expect(await aPage().kept()).toHaveLength(2);
  });

  test('are renewed with the model, and go with everything else', async () => {
    const page = aPage();
    await page.popular();
    await settled();
    folder.publish([aRecord()], { version: 'v2' });
    folder.put('v2/popular.json', aPopular({ version: 'v2', shop: aList('cap-9') }));
    now += 301_000;
    const next = aPage();
    await next.read([]);
    await settled();
    goOffline();
    expect((await aPage().popular())?.shop.ids).toEqual(['cap-9']);
    now += KEPT_DAYS * DAY_MS + 1;
    expect(await aPage().popular()).toBeUndefined();
    await next.erase();
    expect(await next.kept()).toEqual([]);
  });

  test('above 100 kB are not kept', async () => {
    const cards = Array.from({ length: 40 }, (_, place) => aCard({ id: `cap-${place}`, title: 'x'.repeat(3000) }));
    folder.put('v1/popular.json', aPopular({ cards }));
    const page = aPage();
    await page.read(['shirt-1']);
    expect((await page.popular())?.cards).toHaveLength(40);
    await settled();
    expect(await onDevice()).toEqual(['shirt-1']);
    goOffline();
    expect(await aPage().popular()).toBeUndefined();
  });

  test('of a device that was filled by an earlier release are simply not there', async () => {
    await visit(['shirt-1']);
    const database = createDatabase(device, 'dangol-model', ['kept']);
    const { files, ...earlier } = (await get<Holding>('holding', database.store('kept')))!;
    await set('holding', earlier, database.store('kept'));
    database.close();
    expect(files.size).toBe(0);
    const page = aPage();
    expect((await page.read(['shirt-1'])).records.size).toBe(1);
    expect(await page.popular()).toBeDefined();
  });
});

describe('prices of long ago', () => {
  const priceOf = async (page: ReturnType<typeof aPage>) => (await page.read(['shirt-1'])).cards.get('shirt-2')?.price;

  test('are served within a week, then only once the server has confirmed them, and strips are told', async () => {
    const page = aPage();
    await page.read(['shirt-1']);
    await page.popular();
    await settled();
    now += PRICED_DAYS * DAY_MS;
    const { fetch } = folder;
    goOffline();
    expect(await priceOf(aPage())).toBe(39_000);
    now += 1;
    const offline = aPage();
    expect(await priceOf(offline)).toBeUndefined();
    expect((await offline.popular())?.cards.map(({ price }) => price)).toEqual([undefined, undefined, undefined]);

    folder.fetch = fetch;
    const online = aPage();
    let told = 0;
    const stop = online.subscribe(() => told++);
    expect(await priceOf(online)).toBeUndefined();
    await settled();
    expect(told).toBe(1);
    expect(await priceOf(online)).toBe(39_000);
    stop();
  });

  test.each([
    ['a day', STALE_DAYS * DAY_MS, 0],
    ['more than a day', STALE_DAYS * DAY_MS + 1, 1],
  ])('of another version than was served for %s: told or not', async (_, ageMs, times) => {
    await visit(['shirt-1']);
    folder.publish([aRecord()], { version: 'v2' });
    now += ageMs;
    const page = aPage();
    let told = 0;
    page.subscribe(() => told++);
    expect((await page.read(['shirt-1'])).version).toBe('v1');
    await settled();
    expect([told, page.version()]).toEqual([times, 'v2']);
  });
});

test('what was read a moment ago is not written again', async () => {
  await visit(['shirt-1']);
  let writes = 0;
  const open: ModelOptions['open'] = (name, stores) => {
    const database = createDatabase(device, name, stores);
    return {
      ...database,
      store: (store) => (mode, run) => {
        if (mode === 'readwrite') writes++;
        return database.store(store)(mode, run);
      },
    };
  };
  await visit(['shirt-1'], { open });
  expect(writes).toBe(0);
  await visit(['shirt-1', 'cap-1'], { open });
  expect(writes).toBe(1);
});

describe('what is kept', () => {
  test('is the newest 50 records', async () => {
    const ids = Array.from({ length: 60 }, (_, place) => `item-${place}`);
    folder.publish(ids.map((id) => aRecord({ id })));
    await visit(ids);
    const kept = await keptOf(ids);
    expect(kept).toEqual(ids.slice(10));
  });

  test('is at most 400 kB, the newest first', async () => {
    const ids = Array.from({ length: 12 }, (_, place) => `item-${place}`);
    folder.publish(ids.map((id) => aRecord({ id, card: aCard({ id, title: '셔'.repeat(20_000) }) })));
    await visit(ids);
    expect(await keptOf(ids)).toEqual(ids.slice(6));
  });

  test('an item that is looked at again is new again', async () => {
    const ids = Array.from({ length: 51 }, (_, place) => `item-${place}`);
    folder.publish(ids.map((id) => aRecord({ id })));
    await visit([...ids.slice(0, 50), 'item-0', 'item-50']);
    const kept = await keptOf(ids);
    expect(kept).toContain('item-0');
    expect(kept).not.toContain('item-1');
  });

  test('is kept for 180 days after it was last read, and is then gone from the device, also where the page reads nothing', async () => {
    await visit(['shirt-1', 'cap-1']);
    now += KEPT_DAYS * DAY_MS;
    await visit(['cap-1']);
    now += 1;
    const page = aPage();
    await page.keep();
    page.destroy();
    expect([...(await onDevice())]).toEqual(['cap-1']);
    now += KEPT_DAYS * DAY_MS;
    await aPage().keep();
    expect([...(await onDevice())]).toEqual([]);
  });

  test('once past its time does not come back from a tab that was open all along', async () => {
    const open = aPage();
    await open.read(['shirt-1']);
    await settled();
    now += KEPT_DAYS * DAY_MS + 1;
    await aPage().keep();
    await open.read(['cap-1']);
    await settled();
    expect([...(await onDevice())]).toEqual(['cap-1']);
  });

  test('comes together from two tabs', async () => {
    const [one, two] = [aPage(), aPage()];
    await Promise.all([one.read(['shirt-1']), two.read(['cap-1'])]);
    await settled();
    expect(await keptOf(['shirt-1', 'cap-1'])).toEqual(['shirt-1', 'cap-1']);
  });

  test('is gone after erase, also from memory', async () => {
    await visit(['shirt-1']);
    const page = aPage();
    await page.read(['shirt-1', 'cap-1']);
    await page.erase();
    expect((await device.databases()).map(({ name }) => name)).toEqual([]);
    await page.read(['cap-2']);
    await settled();
    expect(await keptOf(['shirt-1', 'cap-1', 'cap-2'])).toEqual(['cap-2']);
  });
});

describe('consent', () => {
  test('without it the device is not even opened', async () => {
    const page = aPage({ mayKeep: () => false });
    await page.read(['shirt-1'], ['cap-1']);
    await page.read([], ['cap-1']);
    await page.popular();
    await page.keep();
    await settled();
    expect(opened).toEqual([]);
    expect(await device.databases()).toEqual([]);
  });

  test('when it comes later in the page, what was read is kept', async () => {
    let allowed = false;
    const page = aPage({ mayKeep: () => allowed });
    await page.read(['shirt-1']);
    allowed = true;
    await page.keep();
    goOffline();
    expect(await keptOf(['shirt-1'])).toEqual(['shirt-1']);
  });

  test('when it goes, nothing more is written', async () => {
    let allowed = true;
    const page = aPage({ mayKeep: () => allowed });
    await page.read(['shirt-1']);
    allowed = false;
    await page.erase();
    await page.read(['cap-1']);
    await settled();
    expect((await device.databases()).map(({ name }) => name)).toEqual([]);
  });
});

describe('a sensitive category', () => {
  const isSensitive = (category: string | undefined) => category === 'Secret';
  const secret = (id: string) => aRecord({ id, card: aCard({ id, category: 'Secret' }) });

  beforeEach(() => {
    folder.publish([secret('secret-1'), aRecord(), aRecord({ id: 'cap-1' })]);
  });

  test('is answered like any other, and never kept', async () => {
    const page = aPage({ isSensitive });
    const { records } = await page.read(['secret-1', 'shirt-1']);
    expect([...records.keys()]).toEqual(['secret-1', 'shirt-1']);
    await settled();
    expect(await onDevice()).toEqual(['shirt-1']);
    await page.read(['secret-1', 'cap-1']);
    await settled();
    expect((await onDevice()).sort()).toEqual(['cap-1', 'shirt-1']);
  });

  test('that the shop names later is gone from the device with the next page', async () => {
    await visit(['secret-1', 'shirt-1']);
    expect(await onDevice()).toEqual(['secret-1', 'shirt-1']);
    await aPage({ isSensitive }).keep();
    expect(await onDevice()).toEqual(['shirt-1']);
  });

  test('is told with the ids of all that is in it, also of cards that are merely listed', async () => {
    for (let n = 0; n < SHARDS; n++) {
      const items = [aRecord({ lists: { viewed: aList('secret-2', 'cap-1') } }), secret('secret-1')];
      const cards = [aCard({ id: 'secret-2', category: 'Secret' }), aCard({ id: 'cap-1' })];
      folder.put(`v1/items/${n}.json`, { format: 'dangol-model/1', version: 'v1', items, cards });
    }
    const told: string[][] = [];
    const page = aPage({ isSensitive, onSensitive: (ids) => told.push(ids) });
    await page.read(['shirt-1']);
    await page.read(['secret-1']);
    await page.read([]);
    expect(told).toEqual([['secret-2'], ['secret-1']]);
  });
});

test('what is erased while it is being read does not come back', async () => {
  await visit(['shirt-1']);
  const page = aPage();
  const kept = page.keep();
  await page.erase();
  await kept;
  goOffline();
  expect((await page.read([], ['shirt-1'])).records.size).toBe(0);
});

test('a browser that refuses storage reads from the network', async () => {
  const refusing = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const open of [refusing, (name: string, stores: string[]) => createDatabase(undefined, name, stores)]) {
    const page = aPage({ open });
    expect((await page.read(['shirt-1'])).records.size).toBe(1);
    expect(await page.popular()).toBeDefined();
    await page.keep();
    await page.erase();
    page.destroy();
  }
  expect(folder.shardPath('shirt-1')).toMatch(new RegExp(`^v1/items/[0-${SHARDS - 1}]\\.json$`));
});

test('what a search leads to is read, and never kept on the device', async () => {
  folder.publish([aRecord(), aRecord({ id: ' umbrella' })]);
  const page = aPage();
  expect([...(await page.read(['shirt-1', ' umbrella'])).records.keys()]).toEqual(['shirt-1', ' umbrella']);
  await settled();
  // For the life of the page it costs no second request.
  expect((await page.read([], [' umbrella'])).records.size).toBe(1);
  page.destroy();
  expect(await onDevice()).toEqual(['shirt-1']);
});

test('what lists count for stays with a kept record', async () => {
  const blend = { 'for-you': { viewed: 0.5 } };
  folder.put(folder.shardPath('shirt-1'), { ...aShard({ items: [aRecord()] }), blend });
  await visit(['shirt-1']);
  expect((await aPage().read([], ['shirt-1'])).blend).toEqual(blend);
});
