import { rank } from '@dangol/recommender';
import { describe, expect, test } from 'vitest';
import { aCard, aList, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const order = (id: string, daysAgo: number, ...items: string[]) => ({
  id,
  at: NOON_AT - daysAgo * 86_400_000,
  lines: items.map((item) => ({ id: item, quantity: 1 })),
});
const ids = (ranked: { id: string }[]) => ranked.map(({ id }) => id);

describe('what was bought', () => {
  const snapshot = aProfile({ orders: [order('2', 1, 'milk', 'cup'), order('1', 30, 'milk', 'bread')] });
  const record = (id: string, rate: number) => ({
    ...aRecord({ id, lists: { similarBuyers: aList('butter') } }),
    repeat: { rate },
  });
  const records = new Map([
    ['milk', record('milk', 0.5)],
    ['bread', record('bread', 0.6)],
  ]);

  test('comes again by orders, older ones less, times the share of buyers who buy it again; bought yesterday or not', () => {
    const ranked = rank({ kind: 'buy-again', snapshot, records, now: NOON_AT });
    expect(ids(ranked)).toEqual(['milk', 'bread', 'cup']);
    expect(ranked[0]?.reason).toEqual({
      code: 'bought-before',
      item: 'milk',
      boughtAt: NOON_AT - 86_400_000,
    });
    expect(rank({ kind: 'buy-again', snapshot: null, records, now: NOON_AT })).toEqual([]);
  });

  test('in the next basket stands among what such buyers buy', () => {
    const ranked = rank({ kind: 'next-basket', snapshot, records, now: NOON_AT });
    expect(new Set(ids(ranked))).toEqual(new Set(['milk', 'bread', 'cup', 'butter']));
    expect(ranked.find(({ id }) => id === 'butter')?.reason).toMatchObject({ code: 'same-buyers', item: 'milk' });
    expect(ids(rank({ kind: 'next-basket', snapshot, exclude: ['milk'], records, now: NOON_AT }))).not.toContain(
      'milk',
    );
  });
});

test('all lines of a cart speak alike, the last one put in as the first', () => {
  const cart = ['a', 'b', 'c'].map((id) => ({ id, quantity: 1, at: NOON_AT }));
  const lists = { a: aList('x'), b: aList('y'), c: aList('y') };
  const records = new Map(Object.entries(lists).map(([id, list]) => [id, aRecord({ id, lists: { cart: list } })]));
  const ranked = rank({ kind: 'cart', snapshot: aProfile({ cart }), records, now: NOON_AT });
  expect(ids(ranked)).toEqual(['y', 'x']);
  expect(ranked[0]?.score).toBeCloseTo(2 * (ranked[1]?.score ?? 0), 9);
});

test('mixed, an item viewed often comes before one viewed once a little later', () => {
  const items = [aSeenItem({ id: 'later', views: 1 }), aSeenItem({ id: 'often', views: 4 })];
  const request = { kind: 'for-you', snapshot: aProfile({ items }), now: NOON_AT } as const;
  const records = new Map([['later', aRecord({ id: 'later', lists: { viewed: aList('x') } })]]);
  expect(ids(rank({ ...request, records, seen: 'mixed' }))).toEqual(['often', 'later', 'x']);
  expect(ids(rank({ ...request, records }))).toEqual(['x']);
});

test('nothing of the page item’s own category is ranked as a complement', () => {
  const records = new Map([['shirt', aRecord({ id: 'shirt', lists: { goesWith: aList('tie', 'vest') } })]]);
  const cards = new Map(
    [
      aCard({ id: 'shirt', category: 'tops' }),
      aCard({ id: 'vest', category: 'tops' }),
      aCard({ id: 'tie', category: 'ties' }),
    ].map((card) => [card.id, card]),
  );
  expect(ids(rank({ kind: 'goes-with', item: 'shirt', snapshot: null, records, cards, now: NOON_AT }))).toEqual([
    'tie',
  ]);
});
