import { STRIPS } from '@dangol/recommender';
import { queryId } from '@dangol/schema';
import { NOON_AT } from '../../support/builders';
import fc from '../../support/property';

/** A handful of ids, so that lists, cart, orders and history meet; some of them hostile. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '__proto__', 'constructor', '한/글 👕'];
/** None that an item can have: a search's record, one that is not trimmed, one that is too long. */
const HOSTILE_IDS = [' umbrella', 'a ', 'x'.repeat(201)];
const TERMS = ['umbrella', 'Shirt', '', 'y'.repeat(60)];

const id = fc.constantFrom(...IDS);
const anyId = fc.constantFrom(...IDS, ...IDS, ...HOSTILE_IDS);
const money = {
  price: fc.constantFrom(0, 900, 20_000, 39_000, 39_000.5, undefined),
  currency: fc.constantFrom('KRW', 'KRW', 'USD', undefined),
};
const availability = fc.constantFrom('in_stock', 'in_stock', 'out_of_stock', 'preorder', undefined);
const at = fc.integer({ min: NOON_AT - 100 * 86_400_000, max: NOON_AT });
const list = fc
  .array(fc.tuple(anyId, fc.integer({ min: -1, max: 255 })), { maxLength: 12 })
  .map((pairs) => ({ ids: pairs.map(([one]) => one), weights: pairs.map(([, weight]) => weight), scale: 1 / 255 }));
const lists = fc.record({ similarBuyers: list, goesWith: list, viewed: list, cart: list }, { requiredKeys: [] });
const card = (of: string) =>
  fc.record({
    id: fc.constant(of),
    title: fc.constantFrom(`Item ${of}`, `Item ${of}`, 'Shirt', 'Shirt, blue', ''),
    ...money,
    rating: fc.constantFrom(4.5, undefined),
    category: fc.constantFrom('Shirt', 'Trousers', undefined),
    brand: fc.constantFrom('Han', undefined),
    availability,
    group: fc.constantFrom('g1', undefined, undefined, undefined),
  });
const cards = fc.tuple(...[...IDS, ...HOSTILE_IDS].map((of) => fc.option(card(of), { nil: undefined, freq: 8 })));
const met = fc.record({ id, at });
const affinity = fc.record({
  value: fc.constantFrom('Shirt', 'Trousers', 'Han'),
  score: fc.double({ noNaN: false }),
  bought: fc.option(fc.double(), { nil: undefined }),
  at,
  count: fc.integer({ min: 0, max: 9 }),
});

const snapshot = fc.record({
  items: fc.array(
    fc.record({
      id,
      at,
      views: fc.nat(3),
      action: fc.constantFrom('view', 'wish', 'cart', 'purchase'),
      ...money,
      availability,
      categories: fc.constantFrom(['Shirt'], ['Clothes', 'Trousers'], [], undefined),
    }),
    { maxLength: 14 },
  ),
  wishlist: fc.array(fc.record({ id, at, price: money.price }), { maxLength: 3 }),
  searches: fc.array(fc.record({ term: fc.constantFrom(...TERMS), at, count: fc.constant(1) }), { maxLength: 4 }),
  cart: fc.array(
    met.map((line) => ({ ...line, quantity: 1 })),
    { maxLength: 3 },
  ),
  orders: fc.array(fc.record({ id, at, lines: fc.array(met, { maxLength: 2 }) }), { maxLength: 2 }),
  dismissed: fc.array(met, { maxLength: 2 }),
  affinities: fc.record({ category: fc.array(affinity), brand: fc.array(affinity), keyword: fc.constant([]) }),
});

/** Requests as a shop would make them, over colliding and hostile ids. */
export const request = fc
  .record({
    kind: fc.constantFrom(...STRIPS.keys()),
    query: fc.constantFrom(undefined, undefined, ...TERMS),
    item: fc.option(id, { nil: undefined }),
    limit: fc.integer({ min: 0, max: 9 }),
    exclude: fc.array(id, { maxLength: 2 }),
    snapshot: fc.option(snapshot, { nil: null }),
    records: fc.array(
      fc.tuple(
        fc.constantFrom(...IDS, ...TERMS.flatMap((term) => queryId(term) ?? [])),
        fc.record({
          lists,
          lowest: fc.constantFrom(undefined, 500, 20_000, 40_000),
          repeat: fc.constantFrom(undefined, { rate: 0.5 }, { rate: 0.2, gapDays: 30 }),
        }),
      ),
      { maxLength: 8 },
    ),
    cards,
    popular: fc.option(fc.record({ shop: list, shirts: list, trousers: list, related: fc.boolean(), cards }), {
      nil: undefined,
    }),
    shelves: fc.option(fc.record({ newArrivals: list, topRated: list }, { requiredKeys: [] }), { nil: undefined }),
    blend: fc.constantFrom(
      undefined,
      { 'for-you': { viewed: 0.3 } },
      { 'for-you': { viewed: -1, similarBuyers: Number.NaN }, 'similar-buyers': { viewed: 2 } },
    ),
    builtAt: fc.option(at, { nil: undefined }),
    live: fc.option(fc.array(fc.record({ id, ...money, availability }), { maxLength: 4 }), { nil: undefined }),
    seen: fc.option(fc.constantFrom('last' as const, 'mixed' as const), { nil: undefined }),
  })
  .map(({ records, cards: known, popular, shelves, live, ...rest }) => ({
    ...rest,
    records: new Map(records.map(([of, own]) => [of, { id: of, ...own }])),
    live: live && new Map(live.map((one) => [one.id, one])),
    shelves: shelves && { format: 'dangol-model/1', version: 'v1', cards: [], ...shelves },
    cards: new Map(known.filter((one) => !!one).map((one) => [one.id, one])),
    popular: popular && {
      format: 'dangol-model/1',
      version: 'v1',
      shop: popular.shop,
      categories: [
        {
          category: 'Shirt',
          list: popular.shirts,
          ...(popular.related && { related: { ids: ['Trousers', 'nowhere'], weights: [255, 9], scale: 1 } }),
        },
        { category: 'Trousers', list: popular.trousers },
      ],
      cards: popular.cards.filter((one) => !!one),
    },
    now: NOON_AT,
  }));

/** Anything that JSON can hold, in the place of anything. */
const junk = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.oneof(fc.constant(null), id, fc.record({ id: fc.oneof(id, fc.jsonValue()), at: fc.jsonValue() }))),
  fc.constant({ toString: 1, valueOf: 1 }),
);
const junkList = fc.record({
  ids: fc.oneof(junk, fc.array(fc.oneof(id, junk))),
  weights: fc.oneof(junk, fc.array(junk)),
  scale: junk,
});
const junkRecord = fc.oneof(
  junk,
  fc.record({ id, card: junk, lists: fc.oneof(junk, fc.record({ viewed: fc.oneof(junk, junkList) })) }),
);

const lines = fc.array(fc.record({ id, at, views: junk }), { maxLength: 3 });

/** Requests for which the network gave anything at all, a page asks for anything, and of whose profile any part may be missing. */
export const corruptRequest = fc
  .record({
    kind: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...STRIPS.keys(), '__proto__') }, junk),
    item: fc.oneof(id, junk),
    query: fc.oneof(fc.constantFrom(...TERMS), junk),
    snapshot: fc.option(
      fc.record(
        {
          items: lines,
          cart: lines,
          wishlist: lines,
          searches: fc.array(fc.record({ term: fc.constantFrom(...TERMS), at })),
          orders: fc.array(fc.record({ id, at, lines })),
          dismissed: lines,
          affinities: fc.record({ category: fc.array(affinity), brand: fc.array(affinity) }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
      { nil: null },
    ),
    records: fc.array(fc.tuple(id, junkRecord)),
    cards: fc.array(fc.tuple(id, fc.oneof(junk, fc.record({ title: junk, category: junk, price: junk, group: junk })))),
    popular: fc.oneof(
      junk,
      fc.record({
        shop: junkList,
        categories: fc.oneof(junk, fc.array(fc.record({ category: junk, list: junkList, related: junkList }))),
        cards: junk,
        blend: junk,
      }),
    ),
    shelves: fc.oneof(junk, fc.record({ newArrivals: junkList, topRated: junkList })),
    blend: fc.oneof(junk, fc.record({ 'for-you': junk })),
    builtAt: junk,
    live: fc.option(
      fc.array(fc.tuple(id, junk)).map((told) => new Map(told)),
      { nil: undefined },
    ),
  })
  .map((request) => ({
    ...request,
    limit: 5,
    records: new Map(request.records),
    cards: new Map(request.cards),
    now: NOON_AT,
  }));
