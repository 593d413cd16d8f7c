import { type RecommendRequest, rank, recommend } from '@dangol/recommender';
import { describe, expect, test } from 'vitest';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const DAY_MS = 86_400_000;
const IDS = ['shirt-1', 'shirt-2', 'shirt-3', 'shirt-4', 'trousers-1', 'trousers-2', 'trousers-3', 'cap-1', 'cap-2'];

function aRequest(overrides: Partial<RecommendRequest> = {}): RecommendRequest {
  return {
    kind: 'similar-buyers',
    item: 'shirt-1',
    limit: 4,
    snapshot: null,
    records: new Map([['shirt-1', aRecord()]]),
    cards: new Map(IDS.map((id) => [id, aCard({ id })])),
    now: NOON_AT,
    ...overrides,
  };
}

const ids = (request: RecommendRequest) => recommend(request).items.map(({ id }) => id);
const records = (...list: Parameters<typeof aRecord>[0][]) =>
  new Map(list.map(aRecord).map((record) => [record.id, record]));

describe('similar-buyers', () => {
  test('shows what the same buyers bought, best first, with the reason', () => {
    const { items, step } = recommend(aRequest());
    expect(items.map(({ id }) => id)).toEqual(['shirt-2', 'shirt-3']);
    expect(items[0]?.reason).toEqual({ code: 'same-buyers', item: 'shirt-1' });
    expect(step).toBe('similar-buyers');
  });

  test('falls along its chain, and every item keeps its own reason', () => {
    const popular = aPopular({
      shop: aList('cap-1', 'shirt-4'),
      categories: [{ category: 'Shirt', list: aList('shirt-3', 'shirt-4') }],
    });
    const lists = { similarBuyers: aList('shirt-2'), viewed: aList('trousers-1') };
    const full = recommend(aRequest({ limit: 9, popular, records: records({ lists }) }));
    expect(full.items.map(({ id, reason }) => [id, reason.code])).toEqual([
      ['shirt-2', 'same-buyers'],
      ['trousers-1', 'viewed-together'],
      ['shirt-3', 'popular-in-category'],
      ['shirt-4', 'popular-in-category'],
      ['cap-1', 'popular'],
    ]);
    expect(full.step).toBe('similar-buyers');

    const steps = (overrides: Partial<RecommendRequest>) => recommend(aRequest({ popular, ...overrides })).step;
    expect(steps({ records: records({ lists: { viewed: aList('trousers-1') } }) })).toBe('viewed');
    expect(steps({ records: new Map() })).toBe('popular-in-category');
    expect(steps({ records: new Map(), item: 'unheard-of' })).toBe('popular');
    expect(steps({ records: new Map(), popular: undefined })).toBe('none');
  });

  test('items viewed together lift those of the same buyers, and come in by themselves only after them', () => {
    const lists = { similarBuyers: aList('shirt-2', 'shirt-3'), viewed: aList('shirt-3', 'cap-1') };
    expect(ids(aRequest({ records: records({ lists }) }))).toEqual(['shirt-3', 'shirt-2', 'cap-1']);
  });

  test('the history takes part, and says which of its items spoke', () => {
    const known = records({}, { id: 'cap-1', lists: { similarBuyers: aList('cap-2') } });
    const snapshot = aProfile({ items: [aSeenItem(), aSeenItem({ id: 'cap-1', action: 'purchase' })] });
    const { items } = recommend(aRequest({ snapshot, records: known }));
    expect(items.map(({ id }) => id)).toEqual(['shirt-2', 'shirt-3', 'cap-2']);
    expect(items[2]?.reason).toEqual({ code: 'your-history', item: 'cap-1' });
  });

  test('what was met before comes last', () => {
    const snapshot = aProfile({ items: [aSeenItem({ id: 'shirt-2' })] });
    expect(ids(aRequest({ snapshot }))).toEqual(['shirt-3', 'shirt-2']);
    expect(ids(aRequest({ snapshot, seen: 'mixed' }))).toEqual(['shirt-2', 'shirt-3']);
  });

  test('an item without a card yields to the next, and one variant stands for its product', () => {
    const lists = { similarBuyers: aList('no-card', 'shirt-2', 'shirt-3', 'shirt-4', 'cap-1') };
    const cards = new Map(IDS.map((id) => [id, aCard({ id })]));
    cards.set('shirt-2', aCard({ id: 'shirt-2', group: 'polo' }));
    cards.set('shirt-3', aCard({ id: 'shirt-3', group: 'polo' }));
    cards.set('shirt-1', aCard({ id: 'shirt-1', group: 'oxford' }));
    cards.set('shirt-4', aCard({ id: 'shirt-4', group: 'oxford' }));
    expect(ids(aRequest({ cards, records: records({ lists }) }))).toEqual(['shirt-2', 'cap-1']);
  });

  test('what was bought stays away for 60 days', () => {
    const bought = (days: number) => {
      const order = { id: 'o1', at: NOON_AT - days * DAY_MS, lines: [{ id: 'shirt-2', quantity: 1 }] };
      return ids(aRequest({ snapshot: aProfile({ orders: [order] }) }));
    };
    expect(bought(59)).toEqual(['shirt-3']);
    expect(bought(61)).toEqual(['shirt-2', 'shirt-3']);
  });
});

describe('goes-with', () => {
  const lists = { goesWith: aList('trousers-1', 'trousers-2', 'trousers-3', 'shirt-2', 'cap-1') };

  test('leaves out the category of the item and takes two of any other', () => {
    const asked = aRequest({ kind: 'goes-with', limit: 9, records: records({ lists }) });
    expect(ids(asked)).toEqual(['trousers-1', 'trousers-2', 'cap-1']);
    expect(recommend(asked).items[0]?.reason.code).toBe('same-order');
  });

  test('without an item the cart speaks, its newest line loudest', () => {
    const known = records(
      { id: 'shirt-1', lists: { goesWith: aList('trousers-1') } },
      { id: 'trousers-2', lists: { goesWith: aList('cap-1') } },
    );
    const cart = [
      { id: 'trousers-2', quantity: 1, at: NOON_AT },
      { id: 'shirt-1', quantity: 1, at: NOON_AT - 1 },
    ];
    const asked = aRequest({ kind: 'goes-with', item: undefined, records: known, snapshot: aProfile({ cart }) });
    expect(recommend(asked).items.map(({ id, reason }) => [id, reason.item])).toEqual([
      ['cap-1', 'trousers-2'],
      ['trousers-1', 'shirt-1'],
    ]);
  });
});

describe('for-you', () => {
  test('follows the formula: recency e^(−p/2), a cart three views', () => {
    const known = records(
      { id: 'cap-1', lists: { viewed: aList('shirt-2') } },
      { id: 'shirt-1', lists: { viewed: aList('shirt-3') } },
      { id: 'trousers-1', lists: { viewed: aList('shirt-4') } },
    );
    const order = (actions: ('view' | 'cart')[]) => {
      const items = ['cap-1', 'shirt-1', 'trousers-1'].map((id, place) =>
        aSeenItem({ id, action: actions[place], at: NOON_AT - place }),
      );
      return rank(aRequest({ kind: 'for-you', item: undefined, records: known, snapshot: aProfile({ items }) }));
    };
    expect(order(['view', 'view', 'view']).map(({ id }) => id)).toEqual(['shirt-2', 'shirt-3', 'shirt-4']);
    const [first, second, third] = order(['view', 'view', 'cart']);
    expect([first?.id, second?.id, third?.id]).toEqual(['shirt-4', 'shirt-2', 'shirt-3']);
    expect((second?.score ?? 0) / (first?.score ?? 0)).toBeCloseTo(1 / (3 * Math.exp(-1)), 10);
    expect((third?.score ?? 0) / (second?.score ?? 0)).toBeCloseTo(Math.exp(-0.5), 10);
    expect(first?.reason).toEqual({ code: 'your-history', item: 'trousers-1' });
  });

  test('the lines of an order share a place, and what was met before them is one place further', () => {
    const known = records(
      { id: 'cap-1', lists: { viewed: aList('shirt-2') } },
      { id: 'shirt-1', lists: { viewed: aList('shirt-3') } },
      { id: 'trousers-1', lists: { viewed: aList('shirt-4') } },
    );
    const items = ['cap-1', 'shirt-1', 'trousers-1'].map((id, place) =>
      aSeenItem({ id, at: NOON_AT - Number(place > 1) }),
    );
    const asked = aRequest({ kind: 'for-you', item: undefined, records: known, snapshot: aProfile({ items }) });
    const scores = rank(asked).map(({ score }) => score);
    expect(scores[1]).toBe(scores[0]);
    expect((scores[2] ?? 0) / (scores[1] ?? 1)).toBeCloseTo(Math.exp(-0.5), 10);
    // The model files may know better how fast this shop's visitors turn to something else.
    const slow = rank({ ...asked, blend: { 'for-you': { recency: 8 } } }).map(({ score }) => score);
    expect((slow[2] ?? 0) / (slow[1] ?? 1)).toBeCloseTo(Math.exp(-1 / 8), 10);
  });

  test('what was bought speaks by what orders tell, what was looked at by what visits tell', () => {
    const lists = { viewed: aList('shirt-2'), similarBuyers: aList('shirt-3'), cart: aList('shirt-4') };
    const order = (action: 'view' | 'purchase') => {
      const snapshot = aProfile({ items: [aSeenItem({ action })] });
      return rank(aRequest({ kind: 'for-you', item: undefined, records: records({ lists }), snapshot }));
    };
    expect(order('view').map(({ id }) => id)).toEqual(['shirt-2', 'shirt-3']);
    expect(order('purchase').map(({ id }) => id)).toEqual(['shirt-4', 'shirt-2', 'shirt-3']);
  });

  test('without a history shows what is popular', () => {
    const asked = aRequest({ kind: 'for-you', item: undefined, popular: aPopular(), snapshot: aProfile() });
    expect(recommend(asked).step).toBe('popular');
  });

  test('one category fills half of it, and more only where a step has nothing else', () => {
    const viewed = aList('shirt-2', 'shirt-3', 'shirt-4', 'trousers-1', 'cap-1');
    const snapshot = aProfile({ items: [aSeenItem()] });
    const asked = aRequest({ kind: 'for-you', item: undefined, snapshot, records: records({ lists: { viewed } }) });
    expect(ids(asked)).toEqual(['shirt-2', 'shirt-3', 'trousers-1', 'cap-1']);
    expect(ids({ ...asked, limit: 5 })).toEqual(['shirt-2', 'shirt-3', 'shirt-4', 'trousers-1', 'cap-1']);
    expect(ids({ ...asked, limit: 3, exclude: ['trousers-1', 'cap-1'] })).toEqual(['shirt-2', 'shirt-3', 'shirt-4']);
  });
});

describe('likings', () => {
  const viewed = { ids: ['shirt-2', 'cap-1'], weights: [200, 190], scale: 1 / 255 };
  const liking = (count: number, at: number) => {
    const category = [{ value: 'Cap', score: 9, at, count }];
    const snapshot = aProfile({ affinities: { category, brand: [], keyword: [] } });
    return ids(aRequest({ snapshot, records: records({ lists: { viewed } }) }));
  };

  test('settle a close call, from three events on', () => {
    expect(liking(2, NOON_AT)).toEqual(['shirt-2', 'cap-1']);
    expect(liking(3, NOON_AT)).toEqual(['cap-1', 'shirt-2']);
  });

  test('never overturn a clear one', () => {
    viewed.weights = [250, 190];
    expect(liking(50, NOON_AT)).toEqual(['shirt-2', 'cap-1']);
  });

  test('that are no number lift nothing: the scores stay finite', () => {
    const category = ['Cap', 'Shirt'].map((value) => ({
      value,
      score: Number.POSITIVE_INFINITY,
      at: NOON_AT,
      count: 9,
    }));
    const snapshot = aProfile({ affinities: { category, brand: [], keyword: [] } });
    const { items } = recommend(aRequest({ snapshot, records: records({ lists: { viewed } }) }));
    expect(items).toHaveLength(2);
    expect(items.every(({ score }) => Number.isFinite(score))).toBe(true);
  });
});

describe('recently-viewed', () => {
  test('is the history in its order, without the page, and falls to popular only when it is empty', () => {
    const items = [aSeenItem(), aSeenItem({ id: 'cap-1' }), aSeenItem({ id: 'shirt-2' })];
    const asked = aRequest({ kind: 'recently-viewed', snapshot: aProfile({ items }), popular: aPopular() });
    expect(recommend(asked)).toMatchObject({ step: 'recently-viewed' });
    expect(ids(asked)).toEqual(['cap-1', 'shirt-2']);
    expect(recommend({ ...asked, snapshot: null }).step).toBe('popular');
  });
});

describe('popular', () => {
  test('starts with the category of the page', () => {
    const popular = aPopular({ categories: [{ category: 'Shirt', list: aList('shirt-3', 'shirt-1') }] });
    const { items, step } = recommend(aRequest({ kind: 'popular', popular }));
    expect(items.map(({ id }) => id)).toEqual(['shirt-3', 'trousers-1', 'shirt-2']);
    expect(items[0]?.reason).toEqual({ code: 'popular-in-category', category: 'Shirt' });
    expect(step).toBe('popular-in-category');
  });
});
