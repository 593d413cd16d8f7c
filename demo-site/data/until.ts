/**
 * The instant at which the demo's world ends, epoch ms: 1 November 2026, midnight in Seoul. Fixed, so that the same seed gives the same
 * bytes on any day; pass another `until` to move the whole year.
 */
export const UNTIL = Date.UTC(2026, 9, 31, 15);

/** One day, ms. */
export const DAY_MS = 86_400_000;
