import { neededRecords, type RecommendRequest, rank, recommend } from '@dangol/recommender';
import { itemId } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import fc from '../../support/property';
import { corruptRequest, request } from './arbitrary-request';

const RUNS = { numRuns: 400 };

/** Recomputed here in the plainest way, so that a mistake in the code under test is not repeated. */
function forbidden({ kind, item, exclude = [], snapshot, now }: RecommendRequest): Set<unknown> {
  const comesBack = kind === 'buy-again' || kind === 'next-basket';
  const barred = new Set<unknown>([itemId(item), ...exclude]);
  for (const line of snapshot?.cart ?? []) barred.add(line.id);
  for (const gone of snapshot?.dismissed ?? []) barred.add(gone.id);
  for (const order of snapshot?.orders ?? []) {
    if (!comesBack && now - order.at <= 60 * 86_400_000) for (const line of order.lines) barred.add(line.id);
  }
  return barred;
}

describe('whatever is asked', () => {
  test('nothing excluded, in the cart, bought lately, dismissed, out of stock or unknown is shown', () => {
    let shown = 0;
    fc.assert(
      fc.property(request, (generated) => {
        const asked = generated as unknown as RecommendRequest;
        const barred = forbidden(asked);
        for (const { id, card } of recommend(asked).items) {
          shown += 1;
          expect(barred.has(id)).toBe(false);
          expect(card.availability).not.toBe('out_of_stock');
          expect(card.title).not.toBe('');
          expect(card.id).toBe(id);
          expect(itemId(id)).toBe(id);
        }
      }),
      RUNS,
    );
    expect(shown).toBeGreaterThan(200);
  });

  test('no item and no product comes twice, the length is kept, scores are finite, every item has its reason', () => {
    fc.assert(
      fc.property(request, (generated) => {
        const asked = generated as unknown as RecommendRequest;
        const { items, step } = recommend(asked);
        const groups = items.map(({ card }) => card.group).filter((group) => group !== undefined);
        expect(items.length).toBeLessThanOrEqual(asked.limit);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        expect(new Set(groups).size).toBe(groups.length);
        expect(items.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(items.every(({ reason }) => typeof reason.code === 'string')).toBe(true);
        expect(step === 'none').toBe(items.length === 0);
      }),
      RUNS,
    );
  });

  test('the same request gives the same strip, and nothing of it is changed', () => {
    fc.assert(
      fc.property(request, (generated) => {
        const asked = generated as unknown as RecommendRequest;
        const before = structuredClone(asked);
        expect(recommend(asked)).toEqual(recommend(asked));
        expect(asked).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test('rank holds the same exclusions, and names each id once', () => {
    fc.assert(
      fc.property(request, (generated) => {
        const asked = generated as unknown as RecommendRequest;
        const barred = forbidden(asked);
        const ids = rank(asked).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => barred.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('goes-with never shows the category of its item, and no category more than twice', () => {
    fc.assert(
      fc.property(request, (generated) => {
        const asked = { ...generated, kind: 'goes-with' } as unknown as RecommendRequest;
        const item = itemId(asked.item);
        const own = item && asked.cards.get(item)?.category;
        const categories = recommend(asked).items.map(({ card }) => card.category);
        if (own) expect(categories).not.toContain(own);
        for (const category of ['Shirt', 'Trousers']) {
          expect(categories.filter((one) => one === category).length).toBeLessThanOrEqual(2);
        }
      }),
      RUNS,
    );
  });

  test('whatever the network gave and the page asks for, there is a list, never an exception', () => {
    fc.assert(
      fc.property(corruptRequest, (generated) => {
        const asked = generated as unknown as RecommendRequest;
        const { items } = recommend(asked);
        expect(items.every(({ id, score }) => typeof id === 'string' && Number.isFinite(score))).toBe(true);
        expect(Array.isArray(rank(asked))).toBe(true);
        expect(neededRecords(asked).fetch.every((id) => typeof id === 'string')).toBe(true);
        expect(neededRecords(asked).kept.every((id) => typeof id === 'string')).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
