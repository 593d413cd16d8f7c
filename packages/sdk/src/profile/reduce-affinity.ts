import type { Affinity } from '@dangol/schema';
import { CAPS, HALF_LIFE_MS } from './limits';

/**
 * Adds points to one value's liking. Decay is computed on touch: both scores are halved per half-life since `at`, then the points are added.
 * The strongest ten values stay.
 */
export function reduceAffinity(
  list: readonly Affinity[],
  value: string,
  points: number,
  at: number,
  kind: 'score' | 'bought' = 'score',
): Affinity[] {
  const before = list.find((entry) => entry.value === value) ?? { value, score: 0, at, count: 0 };
  const score = decay(before.score, at - before.at, HALF_LIFE_MS.score);
  const bought = decay(before.bought ?? 0, at - before.at, HALF_LIFE_MS.bought);
  const touched: Affinity = {
    value,
    score: Math.max(0, score + (kind === 'score' ? points : 0)),
    at: Math.max(at, before.at),
    count: before.count + (points > 0 ? 1 : 0),
  };
  if (bought > 0 || kind === 'bought') touched.bought = bought + (kind === 'bought' ? points : 0);
  const strength = (entry: Affinity) =>
    decay(entry.score, at - entry.at, HALF_LIFE_MS.score) +
    decay(entry.bought ?? 0, at - entry.at, HALF_LIFE_MS.bought);
  return [touched, ...list.filter((entry) => entry.value !== value)]
    .sort((a, b) => strength(b) - strength(a) || (a.value < b.value ? -1 : 1))
    .slice(0, CAPS.affinities);
}

function decay(score: number, elapsedMs: number, halfLifeMs: number): number {
  return score * 2 ** (-Math.max(0, elapsedMs) / halfLifeMs);
}
