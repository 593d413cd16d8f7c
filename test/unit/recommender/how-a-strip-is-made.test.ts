import { neededRecords, type RecommendRequest, rank, recommend } from '@dangol/recommender';
import type { Card, Shelves } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const DAY_MS = 86_400_000;
const IDS = [
  'shirt-1',
  'shirt-2',
  'shirt-3',
  'trousers-1',
  'trousers-2',
  'cap-1',
  'cap-2',
  'milk-1',
  'milk-2',
  'toy-1',
];

function aRequest(overrides: Partial<RecommendRequest> = {}): RecommendRequest {
  return {
    kind: 'similar-buyers',
    item: 'shirt-1',
    limit: 4,
    snapshot: null,
    records: new Map(),
    cards: new Map(IDS.map((id) => [id, aCard({ id })])),
    now: NOON_AT,
    ...overrides,
  };
}
const ids = (request: RecommendRequest) => recommend(request).items.map(({ id }) => id);
const cardsOf = (...cards: Partial<Card>[]) => new Map(cards.map((card) => [card.id as string, aCard(card)]));
const records = (...all: Parameters<typeof aRecord>[0][]) => new Map(all.map(aRecord).map((one) => [one.id, one]));

describe('the shelves of the shop', () => {
  const shelves: Shelves = {
    format: 'dangol-model/1',
    version: 'v1',
    newArrivals: { ids: ['shirt-2', 'trousers-1', 'cap-1'], weights: [255, 230, 180], scale: 1 },
    topRated: aList('cap-2', 'shirt-3'),
    cards: [],
  };
  const onShelf = (kind: RecommendRequest['kind'], more: Partial<RecommendRequest> = {}) =>
    aRequest({ kind, item: undefined, shelves, ...more });

  test('are shown in their order, each with its reason', () => {
    const { items, step } = recommend(onShelf('new-arrivals'));
    expect(items.map(({ id }) => id)).toEqual(['shirt-2', 'trousers-1', 'cap-1']);
    expect(items[0]?.reason).toEqual({ code: 'new-arrivals' });
    expect(step).toBe('new-arrivals');
    expect(ids(onShelf('top-rated'))).toEqual(['cap-2', 'shirt-3']);
  });

  test('follow what the visitor likes more than other strips do; what was met already comes last', () => {
    const liked = { category: [{ value: 'Cap', score: 5, at: NOON_AT, count: 4 }], brand: [], keyword: [] };
    expect(ids(onShelf('new-arrivals', { snapshot: aProfile({ affinities: liked }) }))[0]).toBe('cap-1');
    const items = [aSeenItem({ id: 'shirt-2' })];
    expect(ids(onShelf('new-arrivals', { snapshot: aProfile({ items }) })).at(-1)).toBe('shirt-2');
  });

  test('where there are none, what is popular takes their place', () => {
    expect(recommend(onShelf('top-rated', { shelves: undefined, popular: aPopular() })).step).toBe('popular');
    expect(recommend(onShelf('top-rated', { shelves: { cards: [] } as never, popular: aPopular() })).step).toBe(
      'popular',
    );
  });
});

describe('what goes with what the visitor owns', () => {
  const boughtAt = NOON_AT - 100 * DAY_MS;
  const orders = [
    { id: 'o2', at: boughtAt, lines: [{ id: 'shirt-1', quantity: 1 }] },
    { id: 'o1', at: boughtAt - DAY_MS, lines: [{ id: 'cap-1', quantity: 1 }] },
  ];
  const owned = records(
    { id: 'shirt-1', lists: { goesWith: aList('trousers-1') } },
    { id: 'cap-1', lists: { goesWith: aList('toy-1') } },
  );

  test('is shown where there is neither an item nor a cart, and says when it was bought', () => {
    const snapshot = aProfile({ orders });
    const { items } = recommend(aRequest({ kind: 'goes-with', item: undefined, snapshot, records: owned }));
    expect(items.map(({ id }) => id)).toEqual(['trousers-1', 'toy-1']);
    expect(items[0]?.reason).toEqual({ code: 'same-order', item: 'shirt-1', boughtAt });
    expect(neededRecords({ kind: 'goes-with', snapshot })).toEqual({ fetch: ['shirt-1'], kept: ['cap-1'] });
  });

  test('yields to the cart, whose lines say that they are in it', () => {
    const cart = [{ id: 'cap-1', quantity: 1, at: NOON_AT }];
    const snapshot = aProfile({ orders, cart });
    const { items } = recommend(aRequest({ kind: 'goes-with', item: undefined, snapshot, records: owned }));
    expect(items.map(({ reason }) => reason)).toEqual([{ code: 'same-order', item: 'cap-1', inCart: true }]);
  });
});

describe('related categories', () => {
  const popular = aPopular({
    shop: aList('cap-2'),
    categories: [
      {
        category: 'Milk',
        list: aList('milk-1', 'milk-2'),
        related: { ids: ['Toy', 'Trousers'], weights: [255, 100], scale: 1 },
      },
      { category: 'Toy', list: { ...aList('toy-1'), scale: 0.001 } },
      { category: 'Trousers', list: { ...aList('trousers-1', 'trousers-2'), scale: 1000 } },
    ],
  });
  const affinities = { category: [{ value: 'Milk', score: 5, at: NOON_AT, count: 4 }], brand: [], keyword: [] };

  test('of the liked one come before more of the same, the nearest category first whatever it sells', () => {
    const asked = aRequest({ kind: 'for-you', item: undefined, limit: 9, popular, snapshot: aProfile({ affinities }) });
    const { items, step } = recommend(asked);
    expect(step).toBe('related');
    expect(items.map(({ id }) => id)).toEqual(['toy-1', 'trousers-1', 'trousers-2', 'milk-1', 'milk-2', 'cap-2']);
    expect(items[0]?.reason).toEqual({ code: 'popular-in-category', category: 'Toy' });
  });

  test('of the page’s item stand in for what goes with it', () => {
    expect(recommend(aRequest({ kind: 'goes-with', item: 'milk-1', popular })).step).toBe('related');
  });
});

describe('the price that a visitor usually looks at', () => {
  const viewed = { ids: ['shirt-2', 'shirt-3'], weights: [255, 245], scale: 1 };
  const first = (prices: number[], currency = 'KRW') => {
    const items = prices.map((price, n) =>
      aSeenItem({ id: `old-${n}`, price, currency: 'KRW', categories: ['Shirt'] }),
    );
    const cards = cardsOf({ id: 'shirt-2', price: 90_000 }, { id: 'shirt-3', price: 30_000, currency });
    return ids(aRequest({ snapshot: aProfile({ items }), cards, records: records({ lists: { viewed } }) }))[0];
  };

  test('settles a close call in its category, from three items on', () => {
    expect(first([28_000, 30_000])).toBe('shirt-2');
    expect(first([28_000, 30_000, 32_000])).toBe('shirt-3');
  });

  test('says nothing of other currencies', () => {
    expect(first([28_000, 30_000, 32_000], 'USD')).toBe('shirt-2');
  });
});

describe('variants of one product', () => {
  const viewed = aList('a', 'b', 'c', 'd');
  const shown = (...cards: Partial<Card>[]) => {
    const all = cards.map((card, n) => ({
      id: 'abcd'[n],
      category: 'Shirt',
      brand: 'Han',
      ...card,
    })) as Partial<Card>[];
    return ids(aRequest({ records: records({ lists: { viewed } }), cards: cardsOf(...all) }));
  };

  test('that differ in colour or size alone are one', () => {
    expect(
      shown({ title: 'Linen shirt, navy' }, { title: 'Linen shirt (black / XL)' }, { title: 'Linen trousers' }),
    ).toEqual(['a', 'c']);
    expect(shown({ title: '린넨 셔츠 블랙' }, { title: '린넨 셔츠 - 화이트 M' })).toEqual(['a']);
  });

  test('are kept apart by brand, category, and any other word or number', () => {
    expect(shown({ title: 'Shirt' }, { title: 'Shirt', brand: 'Bi' })).toHaveLength(2);
    expect(shown({ title: 'Shirt' }, { title: 'Shirt', category: 'Cap' })).toHaveLength(2);
    expect(shown({ title: 'Phone 13 black' }, { title: 'Phone 14 black' })).toHaveLength(2);
  });

  test('of the page’s own item are not shown beside it', () => {
    const cards = cardsOf(
      { id: 'shirt-1', title: 'Linen shirt, blue', category: 'Shirt' },
      { id: 'a', title: 'Linen shirt, navy', category: 'Shirt' },
      { id: 'b', title: 'Silk shirt', category: 'Shirt' },
    );
    expect(ids(aRequest({ records: records({ lists: { viewed } }), cards }))).toEqual(['b']);
  });
});

describe('what lists count for', () => {
  const lists = { viewed: aList('shirt-2'), similarBuyers: aList('cap-1') };
  const best = (more: Partial<RecommendRequest>) => {
    const items = [aSeenItem()];
    return rank(
      aRequest({
        kind: 'for-you',
        item: undefined,
        snapshot: aProfile({ items }),
        records: records({ lists }),
        ...more,
      }),
    )[0]?.id;
  };
  const blend = (viewed: number, similarBuyers: number) => ({ 'for-you': { viewed, similarBuyers } });

  test('is as the model files say, those of the shards first', () => {
    expect(best({ blend: blend(1, 0.5) })).toBe('shirt-2');
    expect(best({ blend: blend(0.5, 1) })).toBe('cap-1');
    expect(best({ popular: aPopular({ blend: blend(0.5, 1) } as never) })).toBe('cap-1');
    expect(best({ blend: blend(1, 0.5), popular: aPopular({ blend: blend(0.5, 1) } as never) })).toBe('shirt-2');
  });

  test('is the usual where a file has nonsense', () => {
    const usual = best({});
    for (const nonsense of [null, 7, { 'for-you': null }, { 'for-you': { viewed: 'x', similarBuyers: -3 } }]) {
      expect(best({ blend: nonsense as never })).toBe(usual);
    }
  });
});

test('an id that no item can have is never shown', () => {
  const viewed = aList(' umbrella', 'cap-1 ', 'y'.repeat(201), 'cap-1');
  const cards = cardsOf(...viewed.ids.map((id, n) => ({ id, title: `Item ${n}` })));
  expect(ids(aRequest({ records: records({ lists: { viewed } }), cards }))).toEqual(['cap-1']);
});
