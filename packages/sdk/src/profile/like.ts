import type { Affinity } from '@dangol/schema';
import { HALF_LIFE_MS } from './limits';

type Score = keyof typeof HALF_LIFE_MS;

/**
 * Adds points to the liking of one value. Decay is computed on touch: both scores are halved per half-life since `at`, then the points are
 * added, less what they have lost themselves where they come late. The strongest come first, ties by value; `trim()` cuts the list.
 */
export function like(list: Affinity[], value: string, points: number, at: number, score: Score = 'score'): Affinity[] {
  const decayed = (entry: Affinity | undefined, which: Score) =>
    entry ? (entry[which] ?? 0) * 2 ** (-Math.max(0, at - entry.at) / HALF_LIFE_MS[which]) : 0;
  const strength = (entry: Affinity) => decayed(entry, 'score') + decayed(entry, 'bought');
  const known = list.find((entry) => entry.value === value);
  const liked = {
    value,
    score: decayed(known, 'score'),
    bought: decayed(known, 'bought'),
    at: Math.max(at, known?.at ?? 0),
    count: (known?.count ?? 0) + (points > 0 ? 1 : 0),
  };
  liked[score] = Math.max(0, liked[score] + points * 2 ** ((at - liked.at) / HALF_LIFE_MS[score]));
  return [liked, ...list.filter((entry) => entry !== known)].sort(
    (a, b) => strength(b) - strength(a) || (a.value < b.value ? -1 : 1),
  );
}
