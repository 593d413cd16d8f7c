import type { Card } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { onePerCategory } from '../../../packages/widget/src/rich/outfit/one-per-category';
import { outfitOf } from '../../../packages/widget/src/rich/outfit/outfit-of';
import { totalOf } from '../../../packages/widget/src/rich/outfit/total-of';
import { aCard } from '../../support/builders';
import fc from '../../support/property';

const card = (price: number | undefined, currency?: string) => ({ ...aCard(), price, currency }) as Card;
const piece = (id: string, category: string | undefined, more: Partial<Card> = {}) => ({
  id,
  card: { ...aCard({ id, ...more }), category } as Card,
  reason: { code: 'same-order' },
  score: 1,
});

describe('the total', () => {
  it('is the sum, exact to the smallest unit', () => {
    expect(totalOf([card(0.1, 'EUR'), card(0.2, 'EUR')])).toEqual({ amount: 0.3, currency: 'EUR' });
    expect(totalOf([card(5)])).toEqual({ amount: 5, currency: undefined });
  });

  it('is left out where it would be wrong', () => {
    expect(totalOf([])).toBeUndefined();
    expect(totalOf([card(1, 'EUR'), card(1, 'USD')])).toBeUndefined();
    expect(totalOf([card(1, 'EUR'), card(1)])).toBeUndefined();
    for (const price of [undefined, Number.NaN, -1, Number.POSITIVE_INFINITY, '5' as never]) {
      expect(totalOf([card(1, 'EUR'), card(price, 'EUR')])).toBeUndefined();
    }
  });
});

describe('the pieces of an outfit', () => {
  it('are the first of each category that can be bought', () => {
    const items = [
      piece('a', 'Shoes', { availability: 'out_of_stock' }),
      piece('b', 'Shoes'),
      piece('c', 'Shoes'),
      piece('d', 'Tops'),
      piece('e', undefined),
      piece('f', undefined),
      piece('g', 'constructor'),
    ];
    expect(onePerCategory(items, 'Tops').map(({ id }) => id)).toEqual(['b', 'e', 'g']);
  });

  it('never share a category, keep their order, and are at most four', () => {
    const categories = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { nil: undefined }));
    fc.assert(
      fc.property(categories, (list) => {
        const items = list.map((category, index) => piece(`${index}`, category));
        const chosen = onePerCategory(items);
        expect(new Set(chosen.map((one) => one.card.category)).size).toBe(chosen.length);
        expect(chosen.length).toBe(Math.min(new Set(list).size, 4));
        expect(items.filter((item) => chosen.includes(item))).toEqual(chosen);
      }),
    );
  });

  it('are made of what goes with an item, not of what a strip falls back to', () => {
    const state = { status: 'ready', items: [piece('a', 'x'), piece('b', 'x')], renderId: '1' } as const;
    expect(outfitOf({ ...state, step: 'goes-with' }).items).toHaveLength(1);
    expect(outfitOf({ ...state, step: 'popular' }).items).toHaveLength(2);
    expect(outfitOf({ ...state, step: 'goes-with' }, aCard({ id: 'own', category: 'x' }))).toMatchObject({
      status: 'empty',
    });
  });
});
