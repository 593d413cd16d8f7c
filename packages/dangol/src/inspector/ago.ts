import type { InspectorWords } from './words';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago a moment was, in words. Both in epoch ms; a moment to come reads as now. */
export function ago(at: number, now: number, { ago }: InspectorWords): string {
  const passedMs = now - at;
  if (passedMs < 5_000) return ago.now;
  if (passedMs < MINUTE_MS) return `${Math.floor(passedMs / 1000)}${ago.seconds}`;
  if (passedMs < HOUR_MS) return `${Math.floor(passedMs / MINUTE_MS)}${ago.minutes}`;
  if (passedMs < 2 * DAY_MS) return `${Math.floor(passedMs / HOUR_MS)}${ago.hours}`;
  return `${Math.floor(passedMs / DAY_MS)}${ago.days}`;
}
