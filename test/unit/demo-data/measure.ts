import type { OrderLine } from '../../../demo-site/data/logs/make-logs';

/** The middle value; NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * How much more often than by chance two labels meet as a pair of items in one order: 1 is chance.
 * Chance is what the labels' shares among all counted pairs' ends would give.
 */
export function pairLift(
  lines: readonly OrderLine[],
  label: (item: string) => string,
  counts: (a: string, b: string) => boolean = (a, b) => label(a) !== label(b),
): (a: string, b: string) => number {
  const baskets = new Map<string, string[]>();
  for (const { order, item } of lines) baskets.set(order, [...(baskets.get(order) ?? []), item]);
  const pairs = new Map<string, number>();
  const ends = new Map<string, number>();
  let total = 0;
  for (const basket of baskets.values())
    for (const a of basket)
      for (const b of basket) {
        if (a === b || !counts(a, b)) continue;
        const key = `${label(a)} ${label(b)}`;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
        ends.set(label(a), (ends.get(label(a)) ?? 0) + 1);
        total++;
      }
  return (a, b) => ((pairs.get(`${a} ${b}`) ?? 0) * total) / ((ends.get(a) ?? 0) * (ends.get(b) ?? 0));
}
