import type { Affinity } from '@dangol/schema';
import { HALF_LIFE_MS } from './limits';

type Score = keyof typeof HALF_LIFE_MS;

/**
 * Adds points to the liking of one value. Decay is computed on touch: both scores are halved per half-life since `at`, then the points are
 * added, less what they have lost themselves where they come late. The strongest come first, ties by value; `trim()` cuts the list.
 */
export function like(list: Affinity[], value: string, points: number, at: number, score: Score = 'score'): Affinity[] {
  const known = list.find((entry) => entry.value === value) ?? { value, score: 0, at, count: 0 };
  const newest = Math.max(at, known.at);
  const decayed = (entry: Partial<Affinity> & { at: number }, which: Score) =>
    (entry[which] ?? 0) * 2 ** ((entry.at - newest) / HALF_LIFE_MS[which]);
  const strength = (entry: Affinity) => decayed(entry, 'score') + decayed(entry, 'bought');
  const liked = {
    value,
    score: decayed(known, 'score'),
    bought: decayed(known, 'bought'),
    at: newest,
    count: known.count + (points > 0 ? 1 : 0),
  };
  liked[score] = Math.max(0, liked[score] + decayed({ [score]: points, at }, score));
  return [liked, ...list.filter((entry) => entry !== known)].sort(
    (a, b) => strength(b) - strength(a) || (a.value < b.value ? -1 : 1),
  );
}
