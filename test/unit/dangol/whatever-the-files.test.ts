// The whole way from the files to the strip: whichever of them are missing or spoilt, there is a strip or a clean "empty".

import { STRIPS } from '@dangol/recommender';
import { createRules } from '@dangol/recommender/rules';
import { queryId, shardOf } from '@dangol/schema';
import { createModel } from '@dangol/sdk/model';
import { expect, test } from 'vitest';
import { createSource } from '../../../packages/dangol/src/create-source';
import { aList, aManifest, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { modelFolder, SHARDS } from '../model/model-folder';

const DAY_MS = 86_400_000;
const IDS = ['shirt-1', 'shirt-2', 'shirt-3', 'cap-1', 'cap-2', 'bag-1', 'tea-1'];
const umbrella = queryId('umbrella') as string;
const lists = {
  similarBuyers: aList('cap-1', 'shirt-2'),
  goesWith: aList('cap-2'),
  viewed: aList('shirt-3'),
  cart: aList('bag-1'),
};
const FILES = ['manifest.json', 'v1/popular.json', 'v1/shelves.json', ...new Set([...IDS, umbrella].map(pathOf))];

function pathOf(id: string): string {
  return `v1/items/${shardOf(id, SHARDS)}.json`;
}

/** A folder in which everything is right. */
function aFolder() {
  const folder = modelFolder();
  folder.publish([...IDS, umbrella].map((id) => aRecord({ id, lists, repeat: { rate: 0.5, gapDays: 20 } })));
  const popular = aPopular({
    shop: aList(...IDS),
    categories: [{ category: 'Shirt', list: aList('shirt-3'), related: { ids: ['Cap'], weights: [9], scale: 1 } }],
  });
  folder.put('v1/popular.json', popular);
  folder.put('v1/shelves.json', { ...popular, newArrivals: aList('cap-1'), topRated: aList('bag-1') });
  return folder;
}

const snapshot = aProfile({
  items: [
    aSeenItem({ id: 'shirt-2', at: NOON_AT - DAY_MS, price: 50_000, currency: 'KRW', categories: ['Shirt'] }),
    aSeenItem({ id: 'cap-2', at: NOON_AT - 2 * DAY_MS, availability: 'out_of_stock' }),
  ],
  orders: [{ id: 'o', at: NOON_AT - 30 * DAY_MS, lines: [{ id: 'tea-1', quantity: 1 }] }],
  searches: [{ term: 'umbrella', at: NOON_AT, count: 1 }],
});

function aSource(folder: ReturnType<typeof modelFolder>, options: object = {}) {
  const subscribe = () => () => {};
  const client = {
    profile: { snapshot: () => snapshot, subscribe, ready: async () => {} },
    consent: { allows: (purpose: string) => purpose === 'personalization', subscribe },
    track() {},
  };
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, now: () => NOON_AT });
  return createSource(client as never, { model, now: () => NOON_AT, page: () => '/', ...options });
}

/** All kinds, as one page after the other would ask for them. */
async function askAll(folder: ReturnType<typeof modelFolder>) {
  const answers = new Map<string, Awaited<ReturnType<ReturnType<typeof aSource>['recommend']>>>();
  for (const kind of STRIPS.keys()) {
    const item = /^(similar-buyers|goes-with)$/.test(kind) ? 'shirt-1' : undefined;
    answers.set(kind, await aSource(folder).recommend({ kind, item, limit: 4 }));
  }
  return answers;
}

test('where everything is right every kind is filled by what it is for', async () => {
  const folder = aFolder();
  folder.put('manifest.json', aManifest({ shardCount: SHARDS, builtAt: NOON_AT - 1 }));
  const steps = [...(await askAll(folder))].map(([kind, { step }]) => [kind, step]);
  // There is no cart.
  expect(steps.filter(([kind, step]) => kind !== step)).toEqual([['cart', 'popular']]);
});

const junk = fc.oneof(
  fc.constant(undefined),
  fc.constant('<!doctype html>'),
  fc.constant(new TypeError('Failed to fetch')),
  fc.jsonValue(),
  // The right head over anything.
  fc
    .dictionary(
      fc.constantFrom(
        'items',
        'cards',
        'shop',
        'categories',
        'newArrivals',
        'topRated',
        'blend',
        'shardCount',
        'builtAt',
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.oneof(
            fc.constant(null),
            fc.record({ id: fc.constantFrom(...IDS, umbrella), lists: fc.jsonValue(), card: fc.jsonValue() }),
          ),
        ),
        fc.record({
          ids: fc.array(fc.oneof(fc.constantFrom(...IDS), fc.jsonValue())),
          weights: fc.jsonValue(),
          scale: fc.jsonValue(),
        }),
      ),
    )
    .map((fields) => ({ format: 'dangol-model/1', version: 'v1', enabled: true, items: [], cards: [], ...fields })),
);

test('whichever files are missing or spoilt, every kind gives a strip or is empty', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...FILES), junk), { maxLength: FILES.length }),
      async (spoilt) => {
        const folder = aFolder();
        for (const [path, file] of spoilt) folder.put(path, file);
        for (const [, { items, step }] of await askAll(folder)) {
          expect(step === 'none').toBe(items.length === 0);
          for (const { id, card, score } of items) {
            expect(IDS).toContain(id);
            expect(card.title).toBeTruthy();
            expect(Number.isFinite(score)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 120 },
  );
});

test('shelves are asked for by the strips that show them alone', async () => {
  const folder = aFolder();
  await aSource(folder).recommend({ kind: 'similar-buyers', item: 'shirt-1', limit: 1 });
  expect(folder.asked).not.toContain('v1/shelves.json');
  await aSource(folder).recommend({ kind: 'top-rated', limit: 1 });
  expect(folder.asked).toContain('v1/shelves.json');
});

test('a drop is told only of what was seen before the model was made, or by the page itself', async () => {
  const folder = aFolder();
  const ask = (builtAt: number | null, options?: object) => {
    folder.put('manifest.json', aManifest({ shardCount: SHARDS, builtAt }));
    return aSource(folder, options).recommend({ kind: 'price-drop', limit: 4 });
  };
  expect((await ask(NOON_AT)).items.map(({ id, reason }) => [id, reason])).toEqual([
    ['shirt-2', { code: 'price-drop', from: 50_000, currency: 'KRW', seenAt: NOON_AT - DAY_MS }],
  ]);
  expect((await ask(NOON_AT - 2 * DAY_MS)).step).toBe('popular');
  expect((await ask(null)).step).toBe('popular');
  const resolveItems = async (ids: string[]) =>
    ids.map((id) => ({ id, price: 40_000, availability: 'in_stock' as const }));
  expect((await ask(null, { resolveItems })).items[0]?.card.price).toBe(40_000);
});

test('a strip of news that has some asks for nothing popular', async () => {
  const folder = aFolder();
  await aSource(folder).recommend({ kind: 'price-drop', limit: 4 });
  expect(folder.asked).not.toContain('v1/popular.json');
});

test('strips of one page do not repeat each other, whatever their kinds', async () => {
  const source = aSource(aFolder());
  const kinds = [...STRIPS.keys()];
  const answers = await Promise.all(kinds.map((kind) => source.recommend({ kind, item: 'shirt-1', limit: 2 })));
  const ids = answers.flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the shop’s rules hold in its strips, and what they pin is read for them', async () => {
  const folder = aFolder();
  const rules = [
    { action: 'pin', items: { ids: ['bag-1', 'cap-1'] }, kinds: ['similar-buyers'] },
    { action: 'exclude', items: { ids: ['cap-1'] } },
    { action: 'only', items: { colour: 'red' } },
  ] as never;
  const { items } = await aSource(folder, { rules: createRules(rules) }).recommend({
    kind: 'similar-buyers',
    item: 'shirt-1',
    limit: 3,
  });
  expect(items[0]).toMatchObject({ id: 'bag-1', reason: { code: 'pinned' } });
  expect(items.map(({ id }) => id)).not.toContain('cap-1');
});

test('what the shop knows of a visitor is asked for only while it may be used', async () => {
  let asked = 0;
  const demographics = () => {
    asked += 1;
    return { age: '30s' };
  };
  const rules = [
    { action: 'exclude', items: { ids: ['shirt-2'] }, visitor: { demographics: { age: ['30s'] } } },
  ] as never;
  const { items } = await aSource(aFolder(), { rules: createRules(rules), demographics }).recommend({
    kind: 'similar-buyers',
    item: 'shirt-1',
    limit: 3,
  });
  expect(asked).toBe(0);
  expect(items.map(({ id }) => id)).toContain('shirt-2');
});

test('a page of search results is filled by its search, without consent and a visitor too', async () => {
  const folder = aFolder();
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, now: () => NOON_AT });
  const source = createSource(undefined, { model, now: () => NOON_AT, page: () => '/search' });
  const { items, step } = await source.recommend({ kind: 'popular', query: ' UMBRELLA', limit: 2 });
  expect(step).toBe('search');
  expect(items[0]?.reason).toMatchObject({ code: 'searched', query: ' UMBRELLA' });
  expect(folder.asked).toContain(pathOf(umbrella));
});
