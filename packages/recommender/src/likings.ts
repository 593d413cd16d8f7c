import type { Affinity, Card, ProfileSnapshot } from '@dangol/schema';
import {
  BOUGHT_HALF_LIFE_DAYS,
  BRAND_LIFT,
  CATEGORY_LIFT,
  DAY_MS,
  LIKING_EVENTS,
  LIKING_HALF_LIFE_DAYS,
} from './constants';
import { numberOf } from './number-of';
import { objectsOf } from './objects-of';

/** What a visitor likes of one kind, as it stands now. Thinly supported values are left out. */
interface Likings {
  most: string | undefined;
  /** 1 for what is liked most, 0 for what is not liked. */
  share(value: string | undefined): number;
}

/** Decays what was noted of a visitor's likings to now. */
export function likings(affinities: Affinity[] | undefined, now: number): Likings {
  const scores = new Map<string | undefined, number>();
  let most: string | undefined;
  let top = 0;
  for (const { value, score, bought = 0, at, count } of objectsOf(affinities)) {
    const ageDays = Math.max(0, now - numberOf(at)) / DAY_MS;
    const decayed =
      numberOf(score) * 2 ** (-ageDays / LIKING_HALF_LIFE_DAYS) +
      numberOf(bought) * 2 ** (-ageDays / BOUGHT_HALF_LIFE_DAYS);
    if (!(decayed > 0 && decayed < 1e99 && numberOf(count) >= LIKING_EVENTS)) continue;
    scores.set(value, decayed);
    if (decayed > top) {
      top = decayed;
      most = value;
    }
  }
  return { most, share: (value) => (scores.get(value) ?? 0) / (top || 1) };
}

/**
 * How the visitor's likings bend a score: a factor between 1 and 1 + `CATEGORY_LIFT` + `BRAND_LIFT`, enough to settle what is close,
 * never enough to turn a strip into one brand.
 */
export function createLift(snapshot: ProfileSnapshot | null, now: number): (card: Card) => number {
  const categories = likings(snapshot?.affinities?.category, now);
  const brands = likings(snapshot?.affinities?.brand, now);
  return ({ category, brand }) => 1 + CATEGORY_LIFT * categories.share(category) + BRAND_LIFT * brands.share(brand);
}
