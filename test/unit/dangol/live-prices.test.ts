// live.json in a page: newer prices and stock over the model's cards, and no price at all rather than a wrong one.

import { recommend } from '@dangol/recommender';
import { type Card, LIVE_MAX_LENGTH, type LiveRow, ParseError, parseLivePrices } from '@dangol/schema';
import { createModel } from '@dangol/sdk/model';
import type { StripRequest } from '@dangol/widget';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSource, type SourceOptions } from '../../../packages/dangol/src/create-source';
import { createLive } from '../../../packages/dangol/src/source/create-live';
import { createPlainSource } from '../../../packages/dangol/src/source/create-plain-source';
import { readLiveFile } from '../../../packages/dangol/src/source/read-live-file';
import { readAge } from '../../../packages/dangol/src/tag/read-age';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, aShard, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { settled } from '../../support/settled';
import { type ModelFolder, modelFolder } from '../model/model-folder';

const HOUR_MS = 3_600_000;
const asked: StripRequest = { kind: 'similar-buyers', item: 'shirt-1', limit: 3 };

let folder: ModelFolder;
let now: number;
beforeEach(() => {
  folder = modelFolder();
  now = NOON_AT;
  publish('v1');
});

/** An edition in which the strip of `shirt-1` has four others. */
function publish(version: string, price = 39_000, cards?: Card[]): void {
  const others = ['shirt-2', 'shirt-3', 'shirt-4', 'shirt-5'];
  const items = [aRecord({ lists: { similarBuyers: aList(...others) } })];
  folder.publish(items, { version });
  const shown = cards ?? others.map((id) => aCard({ id, price }));
  folder.put(folder.shardPath('shirt-1', version), aShard({ version, items, cards: shown }));
  folder.put(`${version}/popular.json`, aPopular({ version, shop: aList(), cards: [] }));
}

const liveText = (items: LiveRow[], { version = 'v1', at = NOON_AT - HOUR_MS } = {}) =>
  JSON.stringify({ format: 'dangol-live/1', version, at, items });

/** A page with a model and a host that gives `live.json`, each answer when it is told to. */
function aPage(options: Partial<SourceOptions> = {}) {
  const calls: {
    cache: string;
    answer(text: string, headers?: Record<string, string>, status?: number): Promise<void>;
    fail(): Promise<void>;
  }[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const waits: [run: () => void, ms: number][] = [];
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, now: () => now });
  const source = createSource(undefined, {
    model,
    now: () => now,
    page: () => '/',
    livePrices: 'https://shop.example/model/live.json',
    fetch: (_, { cache }) =>
      new Promise((resolve, reject) => {
        calls.push({
          cache,
          async answer(text, headers = {}, status = 200) {
            resolve(new Response(text, { headers, status }));
            await settled();
          },
          async fail() {
            reject(new TypeError('offline'));
            await settled();
          },
        });
      }),
    timers: {
      setTimeout: (run: () => void, ms: number) =>
        ms > 1000 ? waits.push([run, ms]) : setTimeout(run, Math.min(ms, 5)),
      addEventListener: ((name: string, listener: never) => listeners.set(name, listener)) as never,
    },
    ...options,
  });
  let told = 0;
  source.subscribe(() => told++);
  const show = async (request = asked) =>
    (await source.recommend(request)).items.map(({ id, card }) => [id, card.price, card.was, card.availability]);
  const comeBack = async (visibilityState = 'visible') => {
    listeners.get('visibilitychange')?.({ target: { visibilityState } });
    await settled();
  };
  return { calls, show, source, model, told: () => told, comeBack, waits };
}

const OF_THE_MODEL = ['shirt-2', 'shirt-3', 'shirt-4'].map((id) => [id, 39_000, undefined, undefined]);
const BARE = ['shirt-2', 'shirt-3', 'shirt-4'].map((id) => [id, undefined, undefined, undefined]);

test('a strip is drawn from the model, then its cards change where they stand; the next choice leaves out what is sold out', async () => {
  const page = aPage();
  expect(await page.show()).toEqual(OF_THE_MODEL);
  expect(page.calls.map(({ cache }) => cache)).toEqual(['no-cache']);
  await page.calls[0]!.answer(
    liveText([
      ['shirt-2', 29_000, 39_000, 1],
      ['shirt-3', null, null, 0],
    ]),
  );
  expect(page.told()).toBe(1);
  expect(await page.show()).toEqual([
    ['shirt-2', 29_000, 39_000, undefined],
    ['shirt-3', undefined, undefined, 'out_of_stock'],
    ['shirt-4', 39_000, undefined, undefined],
  ]);
  expect((await page.show({ ...asked, isUnseen: true })).map(([id]) => id)).toEqual(['shirt-2', 'shirt-4', 'shirt-5']);
  expect((await page.show({ ...asked, limit: 2 })).map(([id]) => id)).toEqual(['shirt-2', 'shirt-4']);
  expect(page.calls).toHaveLength(1);
  expect(page.source.prices?.()).toMatchObject({ status: 'read', version: 'v1', count: 2, ageMs: HOUR_MS });
});

test('a file that says nothing new changes nothing', async () => {
  const page = aPage();
  await page.show();
  await page.calls[0]!.answer(liveText([]));
  expect([page.told(), await page.show()]).toEqual([0, OF_THE_MODEL]);
});

test('what is back in stock is for sale again; a stock of 1 makes no order in advance of what is sold so', async () => {
  const id = 'shirt-2';
  publish('v1', 0, [aCard({ id, availability: 'out_of_stock' }), aCard({ id: 'shirt-3', availability: 'preorder' })]);
  const page = aPage();
  expect((await page.show()).map(([shown]) => shown)).toEqual(['shirt-3']);
  await page.calls[0]!.answer(
    liveText([
      [id, 39_000, null, 1],
      ['shirt-3', 9000, null, 1],
    ]),
  );
  expect(await page.show()).toEqual([
    ['shirt-3', 9000, undefined, 'preorder'],
    [id, 39_000, undefined, 'in_stock'],
  ]);
});

describe('no price rather than a wrong one', () => {
  const cases: [string, (page: ReturnType<typeof aPage>) => Promise<void>][] = [
    [
      'a file that is too old',
      (page) => page.calls[0]!.answer(liveText([['shirt-2', 1, null, null]], { at: NOON_AT - 49 * HOUR_MS })),
    ],
    [
      'a file of another version',
      (page) => page.calls[0]!.answer(liveText([['shirt-2', 1, null, null]], { version: 'v0' })),
    ],
    ['a file that is none', (page) => page.calls[0]!.answer('<!doctype html>')],
    ['a file of a later format', (page) => page.calls[0]!.answer(liveText([]).replace('live/1', 'live/2'))],
    ['a file from the future', (page) => page.calls[0]!.answer(liveText([], { at: NOON_AT + 25 * HOUR_MS }))],
    [
      'a file that is not there',
      async (page) => {
        await page.calls[0]!.answer('no such page', {}, 404);
        await page.calls[1]!.answer('no such page', {}, 404);
      },
    ],
    [
      'a host that is not there, and nothing in the browser’s cache',
      async (page) => {
        await page.calls[0]!.fail();
        expect(page.calls[1]!.cache).toBe('force-cache');
        await page.calls[1]!.fail();
      },
    ],
    [
      'an answer that does not come',
      async (page) => {
        const [run, ms] = page.waits[0]!;
        expect(ms).toBe(5000);
        run();
        await settled();
      },
    ],
  ];
  test.each(cases)('%s', async (_, happen) => {
    const page = aPage();
    expect(await page.show()).toEqual(OF_THE_MODEL);
    await happen(page);
    expect(page.told()).toBeGreaterThan(0);
    expect(await page.show()).toEqual(BARE);
    // Neither the model's nor what the page alone chooses anew.
    expect(await page.show({ ...asked, isUnseen: true })).toEqual(BARE);
  });

  test('an answer that comes late after all brings the prices back', async () => {
    const page = aPage();
    await page.show();
    page.waits[0]![0]();
    await settled();
    expect(await page.show()).toEqual(BARE);
    await page.calls[0]!.answer(liveText([]));
    expect(await page.show()).toEqual(OF_THE_MODEL);
  });

  test('a file that grows old on an open page takes the prices with it', async () => {
    const page = aPage({ priceMaxAgeMs: 2 * HOUR_MS });
    await page.show();
    await page.calls[0]!.answer(liveText([['shirt-2', 1000, null, null]]));
    expect((await page.show())[0]).toEqual(['shirt-2', 1000, undefined, undefined]);
    now += HOUR_MS + 1;
    const drawn = page.show({ ...asked, isUnseen: true });
    await settled();
    // It was asked for again, too.
    expect(page.calls).toHaveLength(2);
    expect(await drawn).toEqual(BARE);
  });

  test('what it said of the stock holds when its prices are too old', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([['shirt-3', 1, null, 0]], { at: NOON_AT - 60 * HOUR_MS }));
    expect((await page.show())[1]).toEqual(['shirt-3', undefined, undefined, 'out_of_stock']);
  });
});

describe('how old it is', () => {
  const skewed = NOON_AT + 400 * 24 * HOUR_MS;
  const at = (ms: number) => ({ date: new Date(ms).toUTCString() });

  test('is told by the server’s clock, whatever the visitor’s says', async () => {
    now = skewed;
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([['shirt-2', 29_000, null, null]]), at(NOON_AT));
    expect((await page.show())[0]).toEqual(['shirt-2', 29_000, undefined, undefined]);
    now += 48 * HOUR_MS;
    expect(page.source.prices?.().ageMs).toBe(49 * HOUR_MS);
  });

  test('counts the time in a cache on the way', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([]), { ...at(NOON_AT - HOUR_MS), age: String(60 * 3600) });
    expect(await page.show()).toEqual(BARE);
  });

  test('is told by the visitor’s clock where the answer names none, and of a copy from the browser’s cache', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.fail();
    const old = NOON_AT - 60 * HOUR_MS;
    await page.calls[1]!.answer(liveText([], { at: old }), at(old + HOUR_MS));
    expect(await page.show()).toEqual(BARE);
    expect(page.source.prices?.()).toMatchObject({ status: 'read', ageMs: 60 * HOUR_MS });
    const other = aPage();
    await other.show();
    await other.calls[0]!.fail();
    await other.calls[1]!.answer(liveText([['shirt-2', 5, null, null]]), at(NOON_AT - HOUR_MS));
    expect((await other.show())[0]?.[1]).toBe(5);
  });
});

describe('a new version', () => {
  test('of the file has the model compared, and the strip has its cards and prices', async () => {
    const page = aPage();
    await page.show();
    publish('v2', 45_000);
    await page.calls[0]!.answer(liveText([['shirt-3', 44_000, null, null]], { version: 'v2' }));
    expect(page.model.version()).toBe('v2');
    expect(await page.show({ ...asked, isUnseen: true })).toEqual([
      ['shirt-2', 45_000, undefined, undefined],
      ['shirt-3', 44_000, undefined, undefined],
      ['shirt-4', 45_000, undefined, undefined],
    ]);
    expect(page.source.prices?.()).toMatchObject({ version: 'v2' });
  });

  test('is not looked for again and again', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([], { version: 'v9' }));
    const manifests = () => folder.asked.filter((path) => path === 'manifest.json').length;
    const before = manifests();
    await page.show();
    await page.show({ ...asked, isUnseen: true });
    expect(manifests()).toBe(before);
  });
});

describe('a page that comes back', () => {
  test('asks again after five minutes, not before, and not as it goes', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([]));
    await page.comeBack();
    now += 299_000;
    await page.comeBack();
    expect(page.calls).toHaveLength(1);
    now += 2000;
    await page.comeBack('hidden');
    expect(page.calls).toHaveLength(1);
    await page.comeBack();
    expect(page.calls).toHaveLength(2);
    await page.calls[1]!.answer(liveText([['shirt-2', 100, null, null]], { at: now }));
    expect((await page.show())[0]?.[1]).toBe(100);
  });

  test('and does not reach its host keeps what it knows', async () => {
    const page = aPage();
    await page.show();
    await page.calls[0]!.answer(liveText([['shirt-2', 100, null, null]]));
    now += 301_000;
    await page.comeBack();
    await page.calls[1]!.fail();
    await page.calls[2]!.fail();
    expect((await page.show())[0]?.[1]).toBe(100);
  });
});

test('what the shop’s page says wins over the file, and fills what the file has hidden', async () => {
  const resolveItems = async () => [{ id: 'shirt-2', price: 12_000 }];
  const page = aPage({ resolveItems });
  await page.show();
  await page.calls[0]!.answer(liveText([['shirt-2', 29_000, null, 0]]));
  expect((await page.show())[0]).toEqual(['shirt-2', 12_000, undefined, 'out_of_stock']);
  const old = aPage({ resolveItems });
  await old.show();
  await old.calls[0]!.answer('nothing');
  expect((await old.show()).map(([, price]) => price)).toEqual([12_000, undefined, undefined]);
});

describe('a claim that hangs on the price', () => {
  const seen = [
    aSeenItem({ id: 'shirt-2', at: NOON_AT - 10 * HOUR_MS, price: 39_000, currency: 'KRW', name: 'Shirt', views: 3 }),
    aSeenItem({ id: 'shirt-3', at: NOON_AT - HOUR_MS / 2, price: 39_000, currency: 'KRW', name: 'Cap', views: 3 }),
  ];
  /** A client with a history. */
  function aVisitor() {
    const { model } = aPage();
    const client = {
      profile: {
        snapshot: () => aProfile({ items: seen }),
        subscribe: () => () => {},
        ready: async () => {},
        forget: () => {},
      },
      consent: { allows: () => true, subscribe: () => () => {} },
      track: () => {},
    };
    let answer!: (response: Response) => void;
    const source = createSource(client as never, {
      model,
      now: () => now,
      page: () => '/',
      livePrices: '/live.json',
      fetch: () =>
        new Promise((resolve) => {
          answer = resolve as never;
        }),
    });
    const drops = async () =>
      (await source.recommend({ kind: 'price-drop', limit: 6 })).items.filter(
        ({ reason }) => reason.code === 'price-drop',
      );
    return { drops, answer: (text: string) => answer(new Response(text)), source };
  }

  test('is made from the file’s price, of what the visitor saw before it was written', async () => {
    const visitor = aVisitor();
    const drops = visitor.drops();
    visitor.answer(
      liveText([
        ['shirt-2', 20_000, null, null],
        ['shirt-3', 20_000, null, null],
      ]),
    );
    expect((await drops).map(({ id, card }) => [id, card.price])).toEqual([['shirt-2', 20_000]]);
  });

  test('is not made where prices are hidden', async () => {
    publish('v1', 20_000);
    const visitor = aVisitor();
    const drops = visitor.drops();
    visitor.answer(liveText([], { at: NOON_AT - 100 * HOUR_MS }));
    expect(await drops).toEqual([]);
  });

  test('a card from the visitor’s own history has no price that is older than prices may be', async () => {
    const visitor = aVisitor();
    now = NOON_AT + 47 * HOUR_MS;
    folder = modelFolder();
    const recent = async () =>
      (await visitor.source.recommend({ kind: 'recently-viewed', limit: 6 })).items.map(({ id, card }) => [
        id,
        card.price,
      ]);
    const first = recent();
    visitor.answer(liveText([], { at: now }));
    await first;
    expect(await recent()).toEqual([
      ['shirt-2', undefined],
      ['shirt-3', 39_000],
    ]);
  });
});

describe('a hostile file', () => {
  test('costs rows, never the page: prices that are none, ids that are none, names of objects', () => {
    const text = `{"format":"dangol-live/1","version":"v1","at":${NOON_AT},"items":[
      ["a",1e300,-5,1],["__proto__",5,null,0],[{"x":1},5,null,0],"row",null,7,[],["b","5000","x","0"],["c",1e15,0,2]]}`;
    const { rows } = readLiveFile(text, NOON_AT)!;
    expect([...rows].filter(([id]) => typeof id === 'string')).toEqual([
      ['a', { price: undefined, was: undefined, stock: 1 }],
      ['__proto__', { price: 5, was: undefined, stock: 0 }],
      ['b', { price: undefined, was: undefined, stock: '0' }],
      ['c', { price: undefined, was: 0, stock: 2 }],
    ]);
    expect(({} as { price?: number }).price).toBeUndefined();
  });

  test('of ten megabytes is not even parsed', () => {
    const rows = Array.from({ length: 90_000 }, (_, n) => [`item-${'x'.repeat(90)}${n}`, 1, null, 1]) as LiveRow[];
    const text = liveText(rows);
    expect(text.length).toBeGreaterThan(LIVE_MAX_LENGTH);
    const before = performance.now();
    expect(readLiveFile(text, NOON_AT)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(50);
  });

  test('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (items, at) => {
        readLiveFile(JSON.stringify({ format: 'dangol-live/1', version: 'v1', at, items }), NOON_AT);
        readLiveFile(JSON.stringify(items), NOON_AT);
      }),
    );
  });

  test('is refused by name in Node', () => {
    const live = { format: 'dangol-live/1', version: 'v1', at: NOON_AT, items: [['a', 1, null, 0]], later: 'kept' };
    expect(parseLivePrices(live)).toEqual(live);
    const refused = (fields: object) => {
      try {
        parseLivePrices({ ...live, ...fields });
      } catch (error) {
        if (error instanceof ParseError) return error.path;
      }
      return 'taken';
    };
    expect(refused({ format: 'dangol-live/2' })).toBe('live.format');
    expect(refused({ at: -1 })).toBe('live.at');
    expect(refused({ items: [['a', 1e300, null, 1]] })).toBe('live.items[0][1]');
    expect(refused({ items: [['a', 1, null, 2]] })).toBe('live.items[0][3]');
    expect(refused({ items: [[{ id: 'a' }, 1, null, 1]] })).toBe('live.items[0][0]');
    expect(refused({ items: [['a', 1, null]] })).toBe('live.items[0]');
    expect(refused({ items: {} })).toBe('live.items');
  });
});

test('an age is hours or days', () => {
  expect([readAge('24h'), readAge('2d'), readAge('36'), readAge('1.5d')]).toEqual([1, 2, 1.5, 1.5]);
  expect([readAge(''), readAge('soon'), readAge(undefined), readAge('0h')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a strip that was being chosen while the part was on its way asks once more', async () => {
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, now: () => now });
  const source = createPlainSource(undefined, { model, page: () => '/', now: () => now });
  let drawn: (number | undefined)[] = [];
  let newest = 0;
  // As a strip does: an answer counts if nothing was asked since.
  const draw = async () => {
    const number = ++newest;
    const { items } = await source.recommend(asked);
    if (number === newest) drawn = items.map(({ card }) => card.price);
  };
  source.subscribe(() => void draw());
  const first = draw();
  createLive({
    source,
    model,
    timers: globalThis,
    now: () => now,
    recommend,
    prices: { url: '/live.json', maxAgeMs: HOUR_MS, fetch: async () => new Response('nothing') },
  });
  await first;
  await expect.poll(() => drawn).toEqual([undefined, undefined, undefined]);
});

test('whoever asked for cards too early hears that live.json has come, and then what the page says', async () => {
  let resolve = (_: { id: string; price: number }[]) => {};
  const resolveItems = () => new Promise<{ id: string; price: number }[]>((done) => (resolve = done));
  const { source, calls } = aPage({ resolveItems });
  const card = aCard({ id: 'x', price: 39_000 });
  const priced = async () => (await source.freshen!(new Map([['x', card]]), 'v1')).get('x')?.price;
  let heard = 0;
  source.onNews = () => heard++;
  expect(await priced()).toBe(39_000);
  expect(heard).toBe(0);
  await calls[0]!.answer(liveText([['x', 29_000, null, 1]]));
  expect(heard).toBe(1);
  expect(await priced()).toBe(29_000);
  resolve([{ id: 'x', price: 25_000 }]);
  await settled();
  expect(heard).toBe(2);
  expect(await priced()).toBe(25_000);
});
