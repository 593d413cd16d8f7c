import type { Affinity } from '@dangol/schema';

const DAY_MS = 86_400_000;

/**
 * What is left of a liking: what views, searches, wishes and carts said halves every 14 days, what purchases said every 75. As in the
 * profile's own reducer; an entry that is no finite number is nothing.
 * @param now epoch ms
 */
export function likingNow({ score, bought = 0, at }: Affinity, now: number): number {
  const ageDays = Math.max(0, now - at) / DAY_MS;
  const left = score * 2 ** (-ageDays / 14) + bought * 2 ** (-ageDays / 75);
  return Number.isFinite(left) ? Math.max(0, left) : 0;
}
