import { neededRecords, type RecommendRequest, recommend } from '@dangol/recommender';
import type { SeenItem } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aCard, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const DAY_MS = 86_400_000;
const BUILT_AT = NOON_AT - DAY_MS;
const SEEN_AT = NOON_AT - 3 * DAY_MS;

/** The shirt was seen three days ago; the cards are of yesterday. */
function asked(kind: RecommendRequest['kind'], seen: Partial<SeenItem>, more: Partial<RecommendRequest> = {}) {
  const items = [aSeenItem({ at: SEEN_AT, price: 39_000, currency: 'KRW', ...seen })];
  return recommend({
    kind,
    limit: 4,
    snapshot: aProfile({ items }),
    records: new Map(),
    cards: new Map([['shirt-1', aCard({ price: 30_000 })]]),
    builtAt: BUILT_AT,
    now: NOON_AT,
    ...more,
  });
}
const cardOf = (overrides: Parameters<typeof aCard>[0]) => ({ cards: new Map([['shirt-1', aCard(overrides)]]) });

describe('a price drop', () => {
  const shown = (seen: Partial<SeenItem>, more?: Partial<RecommendRequest>) =>
    asked('price-drop', seen, more).items.length;

  test('says what it fell from, and when that was seen', () => {
    const { items, step } = asked('price-drop', {});
    expect(step).toBe('price-drop');
    expect(items[0]?.reason).toEqual({ code: 'price-drop', from: 39_000, currency: 'KRW', seenAt: SEEN_AT });
    expect(items[0]?.card.price).toBe(30_000);
  });

  test.each([
    ['5 % and 1,000 won', 20_000, 19_000, 1],
    ['less than 1,000 won', 10_000, 9_010, 0],
    ['less than 5 %', 39_000, 37_100, 0],
    ['the same price', 39_000, 39_000, 0],
    ['a rise', 39_000, 45_000, 0],
  ])('is told from %s on', (_, from, price, count) => {
    expect(shown({ price: from }, cardOf({ price }))).toBe(count);
  });

  test.each([
    ['another currency', { currency: 'USD' }, {}],
    ['no price seen before', { price: undefined }, {}],
    ['nothing now', {}, cardOf({ price: undefined })],
    [
      'what was paid lately is no more than it',
      {},
      { records: new Map([['shirt-1', { ...aRecord(), lowest: 30_000 }]]) },
    ],
    ['the visitor saw the price after the cards were made', { at: NOON_AT - 1000 }, {}],
    ['nobody knows when the cards were made', {}, { builtAt: undefined }],
    ['it is sold out', {}, cardOf({ price: 30_000, availability: 'out_of_stock' })],
  ] as [string, Partial<SeenItem>, Partial<RecommendRequest>][])('is not told where %s', (_, seen, more) => {
    expect(shown(seen, more)).toBe(0);
  });

  test('is told where all that was paid lately was more', () => {
    expect(shown({}, { records: new Map([['shirt-1', { ...aRecord(), lowest: 31_000 }]]) })).toBe(1);
  });

  test('is told at once where the shop’s page itself says so, whatever the age of the model', () => {
    const live = new Map([['shirt-1', { id: 'shirt-1', price: 30_000 }]]);
    expect(shown({ at: NOON_AT - 1000 }, { live, builtAt: undefined })).toBe(1);
    // What the page says wins over the model.
    expect(shown({}, { live: new Map([['shirt-1', { id: 'shirt-1', price: 38_900 }]]) })).toBe(0);
  });

  test('the biggest comes first, a wish before a mere look', () => {
    const items = ['shirt-1', 'cap-1', 'cap-2'].map((id) =>
      aSeenItem({ id, at: SEEN_AT, price: 40_000, currency: 'KRW' }),
    );
    const cards = new Map(
      [aCard({ price: 36_000 }), aCard({ id: 'cap-1', price: 20_000 }), aCard({ id: 'cap-2', price: 26_000 })].map(
        (card) => [card.id, card],
      ),
    );
    const ids = (wished: string) => {
      const met = items.map((item) => (item.id === wished ? { ...item, action: 'wish' as const } : item));
      return asked('price-drop', {}, { snapshot: aProfile({ items: met }), cards }).items.map(({ id }) => id);
    };
    expect(ids('')).toEqual(['cap-1', 'cap-2', 'shirt-1']);
    expect(ids('cap-2')).toEqual(['cap-2', 'cap-1', 'shirt-1']);
  });

  test('of a wish that the history has forgotten counts in a shop of one unnamed currency', () => {
    const wishlist = [{ id: 'shirt-1', at: SEEN_AT, price: 39_000 }];
    const snapshot = aProfile({ wishlist });
    expect(shown({}, { snapshot, ...cardOf({ price: 30_000, currency: undefined }) })).toBe(1);
    expect(shown({}, { snapshot, ...cardOf({ price: 30_000 }) })).toBe(0);
  });

  test('where there is none, what is popular takes the place; it never fills up', () => {
    const popular = aPopular();
    const cards = new Map(
      popular.cards.map((card) => [card.id, { ...card, price: card.id === 'shirt-1' ? 30_000 : 39_000 }]),
    );
    expect(asked('price-drop', {}, { popular, cards }).items).toHaveLength(1);
    expect(asked('price-drop', {}, { popular, cards, builtAt: undefined }).step).toBe('popular');
  });
});

describe('back in stock', () => {
  const shown = (seen: Partial<SeenItem>, more?: Partial<RecommendRequest>) =>
    asked('back-in-stock', seen, more).items.map(({ reason }) => reason);
  const soldOut = { availability: 'out_of_stock' as const };

  test('is what was seen sold out and is not any more, as a newer card says', () => {
    const reason = { code: 'back-in-stock', seenAt: SEEN_AT };
    expect(shown(soldOut)).toEqual([reason]);
    expect(shown(soldOut, cardOf({ availability: 'in_stock' }))).toEqual([reason]);
  });

  test.each([
    ['it was not seen sold out', { availability: 'in_stock' }, {}],
    ['nobody said', {}, {}],
    ['it still is', soldOut, cardOf({ availability: 'out_of_stock' })],
    ['it can only be ordered ahead', soldOut, cardOf({ availability: 'backorder' })],
    ['it was seen sold out after the cards were made', { ...soldOut, at: NOON_AT - 1000 }, {}],
    [
      'the page answers without a word about it',
      { ...soldOut, at: NOON_AT - 1000 },
      { live: new Map([['shirt-1', { id: 'shirt-1', price: 1 }]]) },
    ],
  ] as [string, Partial<SeenItem>, Partial<RecommendRequest>][])('is not told where %s', (_, seen, more) => {
    expect(shown(seen, more)).toEqual([]);
  });

  test('is told at once where the shop’s page says so', () => {
    const live = new Map([['shirt-1', { id: 'shirt-1', availability: 'in_stock' as const }]]);
    expect(shown({ ...soldOut, at: NOON_AT - 1000 }, { live })).toHaveLength(1);
  });

  test('only what was seen sold out is read, the newest four by request', () => {
    const items = Array.from({ length: 9 }, (_, n) => aSeenItem({ id: `cap-${n}`, ...(n % 2 ? soldOut : {}) }));
    const more = Array.from({ length: 3 }, (_, n) => aSeenItem({ id: `bag-${n}`, ...soldOut }));
    const snapshot = aProfile({ items: [...items, ...more] });
    expect(neededRecords({ kind: 'back-in-stock', snapshot })).toEqual({
      fetch: ['cap-1', 'cap-3', 'cap-5', 'cap-7'],
      kept: ['bag-0', 'bag-1', 'bag-2'],
    });
  });
});

describe('what is bought again', () => {
  const order = (days: number) => ({ id: 'o', at: NOON_AT - days * DAY_MS, lines: [{ id: 'shirt-1', quantity: 1 }] });
  const isShown = (days: number, gapDays?: number) => {
    const repeat = { rate: 0.5, ...(gapDays && { gapDays }) };
    const records = new Map([['shirt-1', { ...aRecord(), repeat }]]);
    const { step } = asked('buy-again', {}, { snapshot: aProfile({ orders: [order(days)] }), records });
    return step === 'buy-again';
  };

  test('returns after half of the usual gap', () => {
    expect(isShown(9, 20)).toBe(false);
    expect(isShown(11, 20)).toBe(true);
  });

  test('returns after 30 days where the gap is not known', () => {
    expect(isShown(29)).toBe(false);
    expect(isShown(31)).toBe(true);
  });

  test('says when it was bought', () => {
    const { items } = asked('buy-again', {}, { snapshot: aProfile({ orders: [order(40), order(90)] }) });
    expect(items[0]?.reason).toMatchObject({ code: 'bought-before', boughtAt: NOON_AT - 40 * DAY_MS });
  });
});
