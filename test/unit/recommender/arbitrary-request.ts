import type { StripKind } from '@dangol/recommender';
import { NOON_AT } from '../../support/builders';
import fc from '../../support/property';

/** A handful of ids, so that lists, cart, orders and history meet; some of them hostile. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '__proto__', 'constructor', '한/글 👕'];

const id = fc.constantFrom(...IDS);
const at = fc.integer({ min: NOON_AT - 100 * 86_400_000, max: NOON_AT });
const list = fc
  .array(fc.tuple(id, fc.integer({ min: -1, max: 255 })), { maxLength: 12 })
  .map((pairs) => ({ ids: pairs.map(([one]) => one), weights: pairs.map(([, weight]) => weight), scale: 1 / 255 }));
const lists = fc.record({ similarBuyers: list, goesWith: list, viewed: list, cart: list }, { requiredKeys: [] });
const card = (of: string) =>
  fc.record({
    id: fc.constant(of),
    title: fc.constantFrom('Shirt', 'Shirt', 'Shirt', ''),
    category: fc.constantFrom('Shirt', 'Trousers', undefined),
    brand: fc.constantFrom('Han', undefined),
    availability: fc.constantFrom('in_stock' as const, 'in_stock' as const, 'out_of_stock' as const, undefined),
    group: fc.constantFrom('g1', undefined, undefined, undefined),
  });
const cards = fc.tuple(...IDS.map((of) => fc.option(card(of), { nil: undefined })));
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
    fc.record({ id, at, views: fc.nat(3), action: fc.constantFrom('view', 'wish', 'cart', 'purchase') }),
    { maxLength: 14 },
  ),
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
    kind: fc.constantFrom<StripKind>('similar-buyers', 'goes-with', 'recently-viewed', 'for-you', 'popular'),
    item: fc.option(id, { nil: undefined }),
    limit: fc.integer({ min: 0, max: 9 }),
    exclude: fc.array(id, { maxLength: 2 }),
    snapshot: fc.option(snapshot, { nil: null }),
    records: fc.array(fc.tuple(id, lists), { maxLength: 6 }),
    cards,
    popular: fc.option(fc.record({ shop: list, shirts: list, cards }), { nil: undefined }),
    seen: fc.option(fc.constantFrom('last' as const, 'mixed' as const), { nil: undefined }),
  })
  .map(({ records, cards: known, popular, ...rest }) => ({
    ...rest,
    records: new Map(records.map(([of, own]) => [of, { id: of, lists: own }])),
    cards: new Map(known.filter((one) => !!one).map((one) => [one.id, one])),
    popular: popular && {
      format: 'dangol-model/1',
      version: 'v1',
      shop: popular.shop,
      categories: [{ category: 'Shirt', list: popular.shirts }],
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
    kind: fc.oneof(fc.constantFrom('similar-buyers', 'for-you', 'popular', '__proto__', 'recently-viewed'), junk),
    item: fc.oneof(id, junk),
    snapshot: fc.option(
      fc.record(
        {
          items: lines,
          cart: lines,
          orders: fc.array(fc.record({ id, at, lines })),
          dismissed: lines,
          affinities: fc.record({ category: fc.array(affinity), brand: fc.array(affinity) }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
      { nil: null },
    ),
    records: fc.array(fc.tuple(id, junkRecord)),
    cards: fc.array(fc.tuple(id, junk)),
    popular: fc.oneof(junk, fc.record({ shop: junkList, categories: junk, cards: junk })),
  })
  .map((request) => ({
    ...request,
    limit: 5,
    records: new Map(request.records),
    cards: new Map(request.cards),
    now: NOON_AT,
  }));
