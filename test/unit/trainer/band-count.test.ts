import { expect, test } from 'vitest';
import { bandCount, bandCounts } from '../../../packages/trainer/src/write/band-count';
import fc from '../../support/property';

test('a count is rounded down to 1, 2 or 5 times a power of ten, and to nothing below ten', () => {
  const told = [0, 9, 10, 19, 20, 49, 50, 99, 100, 199, 999, 1000, 541_909, 2 ** 31].map(bandCount);
  expect(told).toEqual([0, 0, 10, 10, 20, 20, 50, 50, 100, 100, 500, 1000, 500_000, 2_000_000_000]);
});

test('whatever the count: never more than it is, never as little as two fifths of it, and the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 2 ** 40 }), (count) => {
      const told = bandCount(count);
      expect(told <= count && told * 2.5 > count).toBe(true);
      expect(bandCount(told)).toBe(told);
      expect(String(told)).toMatch(/^[125]0+$/u);
    }),
  );
});

test('items are told as they are: the catalogue is public', () => {
  expect(bandCounts({ items: 37, orders: 37, buyers: 7, sessions: 3700 })).toEqual({
    items: 37,
    orders: 20,
    buyers: 0,
    sessions: 2000,
  });
});
