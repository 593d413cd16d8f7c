import type { ProfileSnapshot } from '@dangol/schema';
import { DAY_MS } from './fact-value';

/** As strips have it: events that must speak for a liking, and days after which it counts half. */
const LIKING_EVENTS = 3;
const LIKING_HALF_LIFE_DAYS = 14;
const BOUGHT_HALF_LIFE_DAYS = 75;

/** What the visitor leans to at a moment, the strongest first. */
export function liked(
  { affinities }: ProfileSnapshot,
  kind: 'category' | 'brand' | 'keyword',
  now: number,
): { value: string; score: number }[] {
  return affinities[kind]
    .filter(({ count }) => count >= LIKING_EVENTS)
    .map(({ value, score, bought = 0, at }) => {
      const halved = (days: number) => 2 ** ((at - now) / DAY_MS / days);
      return { value, score: score * halved(LIKING_HALF_LIFE_DAYS) + bought * halved(BOUGHT_HALF_LIFE_DAYS) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
