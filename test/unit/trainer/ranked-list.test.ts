import { expect, test } from 'vitest';
import { rankedList } from '../../../packages/trainer/src/write/ranked-list';
import fc from '../../support/property';

test('scores come back to within 1/255 of the best, in the same order, as weights from 1 to 255', () => {
  const score = fc.double({ min: 1e-7, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 50 }), (scores) => {
      const sorted = scores.sort((a, b) => b - a);
      const { ids, weights, scale } = rankedList(sorted.map((value, index) => ({ id: `i${index}`, score: value })));
      expect(ids).toHaveLength(sorted.length);
      expect(weights[0]).toBe(255);
      const top = sorted[0] as number;
      weights.forEach((weight, index) => {
        expect(Number.isInteger(weight) && weight >= 1 && weight <= (weights[index - 1] ?? 255)).toBe(true);
        expect(Math.abs(weight * scale - (sorted[index] as number))).toBeLessThanOrEqual((top / 255) * 1.01);
      });
    }),
  );
});
