import type { Card, ProfileSnapshot } from '@dangol/schema';
import {
  BOUGHT_HALF_LIFE_DAYS,
  BRAND_LIFT,
  CATEGORY_LIFT,
  DAY_MS,
  LIKING_EVENTS,
  LIKING_HALF_LIFE_DAYS,
  PRICE_LIFT,
} from './constants';

/** What a visitor likes of one kind as it stands now, the most liked first with 1, the others as a share of it. */
export function likings(
  snapshot: ProfileSnapshot | null,
  of: 'category' | 'brand',
  now: number,
): Map<string | undefined, number> {
  const liked = (snapshot?.affinities?.[of] ?? [])
    .filter(({ count }) => count >= LIKING_EVENTS)
    .map(({ value, score, bought = 0, at }) => {
      const left = (halfLifeDays: number) => 2 ** ((at - now) / DAY_MS / halfLifeDays);
      return [value, score * left(LIKING_HALF_LIFE_DAYS) + bought * left(BOUGHT_HALF_LIFE_DAYS)] as const;
    })
    .filter(([, score]) => score > 0 && score < Number.POSITIVE_INFINITY)
    .sort(([, a], [, b]) => b - a);
  return new Map(liked.map(([value, score]) => [value, score / liked[0]![1]]));
}

/**
 * How the visitor's likings bend a score: a factor between 1 and 1 + `CATEGORY_LIFT` + `BRAND_LIFT` + `PRICE_LIFT`, enough to settle what is
 * close, never enough to turn a strip into one brand. The usual price is that of what the visitor met in the card's own category, the
 * geometric mean of three or more; half and twice of it count for less than a third.
 * @param much how many times as much they say.
 */
export function createLift(snapshot: ProfileSnapshot | null, now: number, much = 1): (card: Card) => number {
  const categories = likings(snapshot, 'category', now);
  const brands = likings(snapshot, 'brand', now);
  // Natural logarithms of the prices met, by category and currency.
  const met = new Map<string, number[]>();
  for (const { price = 0, currency, categories } of snapshot?.items ?? []) {
    const level = `${categories?.at(-1)}\n${currency}`;
    if (price > 0) met.set(level, [...(met.get(level) ?? []), Math.log(price)]);
  }

  return ({ category, brand, currency, price }) => {
    const prices = met.get(`${category}\n${currency}`) ?? [];
    const usual = prices.reduce((sum, one) => sum + one, 0) / prices.length;
    const near = 1 - Math.abs(usual - Math.log(price as number));
    const level = prices.length >= LIKING_EVENTS && near > 0 ? PRICE_LIFT * near : 0;
    return 1 + much * (CATEGORY_LIFT * (categories.get(category) ?? 0) + BRAND_LIFT * (brands.get(brand) ?? 0) + level);
  };
}
