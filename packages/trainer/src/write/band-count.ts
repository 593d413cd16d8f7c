import type { Manifest } from '@dangol/schema';

/** Of fewer than this nothing is told. */
const LEAST = 10;
const STEPS = [5, 2, 1];

/**
 * Rounds a count down to its band: 0, 10, 20, 50, 100, 200, 500, 1,000 and so on. Whoever reads a published file learns that there were at least
 * so many, and that there were not 2.5 times as many.
 */
export function bandCount(count: number): number {
  if (count < LEAST) return 0;
  const power = 10 ** Math.floor(Math.log10(count) + 1e-9);
  return power * (STEPS.find((step) => step * power <= count) ?? 1);
}

/** A manifest's counts as they are published by default: the items as they are, since the catalogue is public; all others by their bands. */
export function bandCounts({ items, orders, buyers, sessions }: Manifest['counts']): Manifest['counts'] {
  return { items, orders: bandCount(orders), buyers: bandCount(buyers), sessions: bandCount(sessions) };
}
