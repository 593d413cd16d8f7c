// A strip is drawn from the model at once. What the shop's page says of its items after that changes cards, never their places.
import { createModel } from '@dangol/sdk/model';
import type { StripRequest } from '@dangol/widget';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSource, type SourceOptions } from '../../../packages/dangol/src/create-source';
import { liveCards } from '../../../packages/dangol/src/source/live-cards';
import { aList, aPopular, aRecord, NOON_AT } from '../../support/builders';
import { settled } from '../../support/settled';
import { type ModelFolder, modelFolder, SHARDS } from '../model/model-folder';

let folder: ModelFolder;
let now: number;
beforeEach(() => {
  folder = modelFolder();
  now = NOON_AT;
  const lists = { similarBuyers: aList('shirt-2', 'shirt-3', 'shirt-4', 'shirt-5'), goesWith: aList('cap-1', 'cap-2') };
  folder.publish([aRecord({ lists })]);
});

const asked: StripRequest = { kind: 'similar-buyers', item: 'shirt-1', limit: 3 };

/** A shop's page that answers when it is told to. */
function aSlowPage(options: Partial<SourceOptions> = {}) {
  const calls: { ids: string[]; answer: (cards: object[]) => Promise<void>; fail: () => void }[] = [];
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, version: `v1.${SHARDS}` });
  const source = createSource(undefined, {
    model,
    now: () => now,
    page: () => '/',
    resolveItems: (ids) =>
      new Promise((resolve, reject) => {
        calls.push({
          ids,
          answer: async (cards) => {
            resolve(cards as never);
            await settled();
          },
          fail: () => reject(new Error('shop')),
        });
      }),
    ...options,
  });
  let told = 0;
  source.subscribe(() => told++);
  const show = async (request = asked) =>
    (await source.recommend(request)).items.map(({ id, card }) => [id, card.price, card.availability]);
  return { calls, show, source, told: () => told };
}

const FIRST = [
  ['shirt-2', 39_000, undefined],
  ['shirt-3', 39_000, undefined],
  ['shirt-4', 39_000, undefined],
];

test('the strip is there before the page has answered; then prices change where they stand, and what is sold out says so', async () => {
  const page = aSlowPage();
  expect(await page.show()).toEqual(FIRST);
  expect(page.calls).toHaveLength(1);
  // Those shown and those that would come next.
  expect(page.calls[0]!.ids).toEqual(expect.arrayContaining(['shirt-2', 'shirt-3', 'shirt-4', 'shirt-5']));
  await page.calls[0]!.answer([
    { id: 'shirt-3', price: 29_000, was: 39_000 },
    { id: 'shirt-2', availability: 'out_of_stock' },
  ]);
  expect(page.told()).toBe(1);
  expect(await page.show()).toEqual([
    ['shirt-2', 39_000, 'out_of_stock'],
    ['shirt-3', 29_000, undefined],
    ['shirt-4', 39_000, undefined],
  ]);
});

test('a strip that nobody has seen yet leaves out what is sold out, and so does the next choice', async () => {
  const page = aSlowPage();
  await page.show();
  await page.calls[0]!.answer([{ id: 'shirt-2', availability: 'out_of_stock' }]);
  const ids = async (request: StripRequest) => (await page.show(request)).map(([id]) => id);
  expect(await ids({ ...asked, isUnseen: true })).toEqual(['shirt-3', 'shirt-4', 'shirt-5']);
  expect(await ids({ ...asked, limit: 2 })).toEqual(['shirt-3', 'shirt-4']);
});

test('what changes nothing is not told, nor what fails', async () => {
  const page = aSlowPage();
  await page.show();
  await page.calls[0]!.answer([
    { id: 'shirt-2', price: 39_000 },
    { id: 'nobody', price: 1 },
  ]);
  expect(page.told()).toBe(0);
  const other = aSlowPage();
  await other.show();
  other.calls[0]!.fail();
  await settled();
  expect([other.told(), await other.show()]).toEqual([0, FIRST]);
});

test('nothing is asked twice within a minute, and again after it', async () => {
  const page = aSlowPage();
  await Promise.all([page.show(), page.show({ ...asked, kind: 'goes-with' })]);
  const ids = page.calls.flatMap((call) => call.ids);
  expect(new Set(ids).size).toBe(ids.length);
  await page.show();
  expect(page.calls.flatMap((call) => call.ids)).toEqual(ids);
  now += 60_000;
  await page.show();
  expect(page.calls.flatMap((call) => call.ids)).toHaveLength(ids.length + page.calls.at(-1)!.ids.length);
});

test('an empty strip, and the end of a short one, have what the page alone knows of', async () => {
  folder.publish([aRecord({ lists: { similarBuyers: aList('shirt-2', 'bare-1') } })]);
  folder.put('v1/popular.json', aPopular({ shop: aList('shirt-2') }));
  const { cards, ...shard } = JSON.parse(
    await (await folder.fetch(`https://shop.example/model/${folder.shardPath('shirt-1')}`)).text(),
  );
  folder.put(folder.shardPath('shirt-1'), {
    ...shard,
    cards: cards.filter(({ id }: { id: string }) => id !== 'bare-1'),
  });
  const page = aSlowPage();
  expect(await page.show()).toEqual([['shirt-2', 39_000, undefined]]);
  await page.calls[0]!.answer([{ id: 'bare-1', title: 'Bare', price: 5 }]);
  expect(await page.show()).toEqual([
    ['shirt-2', 39_000, undefined],
    ['bare-1', 5, undefined],
  ]);
});

test('a strip of thirty strips ago is remembered no more: shown again, it is chosen anew', async () => {
  const page = aSlowPage();
  await page.show();
  for (let other = 0; other < 30; other++) await page.show({ ...asked, item: `other-${other}` });
  await page.calls[0]!.answer([{ id: 'shirt-2', availability: 'out_of_stock' }]);
  expect((await page.show()).map(([id]) => id)).toEqual(['shirt-3', 'shirt-4', 'shirt-5']);
});

describe('a claim that hangs on the price', () => {
  test('waits for the page, a second at most', async () => {
    const waits: number[] = [];
    const timers = {
      setTimeout: (run: () => void, ms: number) => {
        waits.push(ms);
        return setTimeout(run, Math.min(ms, 5));
      },
    };
    const page = aSlowPage({ timers });
    await page.show({ ...asked, kind: 'price-drop' });
    expect(Math.max(...waits)).toBe(1000);
  });
});

describe('hostile answers', () => {
  const throws = {
    id: 'shirt-2',
    get price() {
      throw new Error('getter');
    },
  };
  const cyclic: Record<string, unknown> = { id: 'shirt-3', price: '19000' };
  cyclic.self = cyclic;

  test('leave the strip standing, with what is sound in them', async () => {
    const page = aSlowPage();
    await page.show();
    await page.calls[0]!.answer([
      throws,
      cyclic,
      { id: 'shirt-4', price: Number.NaN, title: 7, availability: 'gone' },
      null!,
      7 as never,
    ]);
    expect(await page.show()).toEqual([
      ['shirt-2', 39_000, undefined],
      ['shirt-3', 19_000, undefined],
      ['shirt-4', 39_000, undefined],
    ]);
  });

  test.each([
    ['a negative price', { price: -1 }, {}],
    ['a price beyond all prices', { price: 1e308 }, {}],
    ['a price in words', { price: '39,000원' }, {}],
    ['an empty text', { title: '', price: '' }, {}],
    ['prototype keys', JSON.parse('{"__proto__":{"price":1},"constructor":1}'), {}],
    ['numbers as texts', { price: '12.5', was: '20' }, { price: 12.5, was: 20 }],
  ])('%s', (_, fields, sound) => {
    expect(liveCards([{ id: ' x ', ...fields }])).toEqual([{ id: 'x', ...sound }]);
  });

  test('what is no list is none', () => {
    for (const told of [undefined, null, 'x', {}, 7]) expect(liveCards(told)).toEqual([]);
  });
});
