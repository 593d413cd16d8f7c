import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { makeReviews } from '../../../demo-site/data/reviews/make-reviews';
import { UNTIL } from '../../../demo-site/data/until';

const products = makeCatalogue();
const reviewed = products.filter(({ reviews }) => reviews);

test('the reviews of a product add up to their number, and their mean is near its rating', () => {
  for (const product of reviewed) {
    const { counts } = makeReviews(product)!;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(product.reviews);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
  }
  const large = reviewed.filter(({ reviews }) => reviews >= 20);
  expect(large.length).toBeGreaterThan(10);
  for (const product of large) {
    const { counts } = makeReviews(product)!;
    const mean = counts.reduce((sum, count, i) => sum + count * (5 - i), 0) / product.reviews;
    expect(Math.abs(mean - product.rating), product.id).toBeLessThan(0.6);
  }
});

test('those shown are of the product’s own sizes and time, newest first, and no sentence comes twice', () => {
  for (const product of reviewed) {
    const { newest, fit } = makeReviews(product)!;
    expect(fit ? fit[0] + fit[1] + fit[2] : product.reviews).toBe(fit ? 100 : Math.min(4, product.reviews));
    expect(newest).toHaveLength(Math.min(4, product.reviews));
    expect(new Set(newest.map(({ text }) => text.ko)).size).toBe(newest.length);
    const times = newest.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const { at, size, stars, writer } of newest) {
      expect(at).toBeLessThan(UNTIL + 2 * 86_400_000);
      if (size !== undefined) expect(product.sizes).toContain(size);
      expect([1, 2, 3, 4, 5]).toContain(stars);
      expect(writer.ko).toMatch(/^[가-힣]\*[가-힣]$/);
    }
  }
});

test('the same product has the same reviews; one without any has none', () => {
  const [product] = reviewed;
  expect(makeReviews({ ...product! })).toEqual(makeReviews(product!));
  expect(makeReviews({ ...product!, reviews: 0 })).toBeUndefined();
});
