// A catalogue of now against the cards of a model: which rows come of it, and which catalogues are taken for a fault.
import { describe, expect, test } from 'vitest';
import { comparePrices } from '../../../packages/trainer/src/live/compare-prices';
import type { CurrentPrice } from '../../../packages/trainer/src/live/current-prices';
import type { KnownPrice } from '../../../packages/trainer/src/live/known-prices';
import { requirePlausible } from '../../../packages/trainer/src/live/require-plausible';

const known = (fields: Partial<KnownPrice> = {}): KnownPrice => ({
  price: 39_000,
  was: undefined,
  currency: 'KRW',
  isSoldOut: false,
  ...fields,
});
const current = (fields: Partial<CurrentPrice> = {}): CurrentPrice => ({ ...known(), isStockKnown: true, ...fields });

/** One item, and what a comparison gives for it. */
const rowOf = (before: Partial<KnownPrice>, now: Partial<CurrentPrice> | undefined) =>
  comparePrices(new Map([['a', known(before)]]), new Map(now ? [['a', current(now)]] : [])).rows[0]?.slice(1);

test.each([
  ['the same', {}, {}, undefined],
  ['cheaper', {}, { price: 29_000 }, [29_000, null, 1]],
  ['on sale', {}, { price: 29_000, was: 39_000 }, [29_000, 39_000, 1]],
  ['a sale that is over', { price: 29_000, was: 39_000 }, {}, [39_000, null, 1]],
  ['sold out', {}, { isSoldOut: true }, [39_000, null, 0]],
  ['still sold out', { isSoldOut: true }, { isSoldOut: true }, undefined],
  ['back', { isSoldOut: true }, {}, [39_000, null, 1]],
  [
    'back, as a catalogue has it that says nothing of stock',
    { isSoldOut: true },
    { isStockKnown: false },
    [39_000, null, 1],
  ],
  ['cheaper in a catalogue that says nothing of stock', {}, { price: 9_900, isStockKnown: false }, [9_900, null, null]],
  ['gone', {}, undefined, [null, null, 0]],
  ['gone, and sold out without a price before', { isSoldOut: true, price: undefined }, undefined, undefined],
  ['without a price', {}, { price: undefined }, [null, null, 1]],
  ['in another currency', {}, { currency: 'USD', price: 29 }, [null, null, 1]],
  ['in the currency of a model that names none', { currency: undefined }, { price: 29_000 }, [29_000, null, 1]],
  ['in no currency that is said', {}, { currency: undefined, price: 29_000 }, [29_000, null, 1]],
  ['with a price for the first time', { price: undefined }, { price: 5 }, [5, null, 1]],
])('%s', (_, before, now, row) => expect(rowOf(before, now)).toEqual(row));

test('rows come sorted by id, whatever the order of the catalogue, and are counted', () => {
  const before = new Map(['b', '__proto__', 'a', 'é', 'c', 'd'].map((id) => [id, known()]));
  const now = new Map(
    ['é', 'a', '__proto__', 'c', 'new'].map((id) => [id, current({ price: 1000, isSoldOut: id === 'c' })]),
  );
  const { rows, ...counts } = comparePrices(before, now);
  expect(rows.map(([id]) => id)).toEqual(['__proto__', 'a', 'b', 'c', 'd', 'é']);
  expect(counts).toEqual({
    known: 6,
    unknown: 1,
    changed: 4,
    soldOut: 1,
    back: 0,
    gone: 2,
    unpriced: 0,
    priced: 4,
    tenfold: 4,
  });
});

describe('taken for a fault', () => {
  const shop = new Map(Array.from({ length: 10 }, (_, n) => [`i${n}`, known()]));
  const sold = (fields: (n: number) => Partial<CurrentPrice> | undefined) =>
    comparePrices(
      shop,
      new Map(
        [...shop.keys()].flatMap((id, n) => {
          const now = fields(n);
          return now ? [[id, current(now)] as const] : [];
        }),
      ),
    );

  test('too many items gone', () => {
    const lost = sold((n) => (n < 3 ? undefined : {}));
    expect(() => requirePlausible(lost, 0.2)).toThrow(/^3 of the 10 items .*30 %; at most 20 % may be.*--max-loss 1/);
    expect(() => requirePlausible(lost, 0.3)).not.toThrow();
    expect(() =>
      requirePlausible(
        sold(() => undefined),
        1,
      ),
    ).not.toThrow();
  });

  test('more than half of the prices ten times as much, or a tenth', () => {
    expect(() =>
      requirePlausible(
        sold((n) => (n < 6 ? { price: 390_000 } : {})),
        0.2,
      ),
    ).toThrow(/^6 of 10 prices are ten times/);
    expect(() =>
      requirePlausible(
        sold((n) => (n < 6 ? { price: 39 } : {})),
        0.2,
      ),
    ).toThrow('another currency, or a wrong column');
    expect(() =>
      requirePlausible(
        sold((n) => (n < 5 ? { price: 390_000 } : {})),
        0.2,
      ),
    ).not.toThrow();
    expect(() =>
      requirePlausible(
        sold(() => ({ price: 19_000 })),
        0.2,
      ),
    ).not.toThrow();
  });

  test('more than half of the prices gone, or in another currency', () => {
    expect(() =>
      requirePlausible(
        sold((n) => (n < 6 ? { price: undefined } : {})),
        0.2,
      ),
    ).toThrow(/^6 of 10 prices are gone/);
    expect(() =>
      requirePlausible(
        sold(() => ({ currency: 'USD', price: 29 })),
        0.2,
      ),
    ).toThrow('or in another currency');
  });

  test('a model that never had a catalogue', () => {
    expect(() => requirePlausible(comparePrices(new Map(), new Map([['a', current()]])), 0.2)).toThrow(
      'Train it with --catalogue',
    );
  });
});
