import type { RankRequest } from './request';
import { sound } from './sound';
import { speakersOf } from './speakers-of';

/** Whose records a strip reads. */
export interface NeededRecords {
  /** Worth a request: at most one id. */
  fetch: string[];
  /** Taken if they are on the device already, newest first. */
  kept: string[];
}

/**
 * Names the records a strip is made from, so that a page costs one request and a returning visitor none: the page's item is fetched (in
 * its place, where there is none, the newest line of the cart or item of the history), the rest comes from the device.
 */
export function neededRecords(request: Pick<RankRequest, 'kind' | 'item' | 'snapshot'>): NeededRecords {
  const asked = sound(request as RankRequest);
  const ids = speakersOf(asked).map(({ id }) => id);
  const worth = asked.strip.anchor ? 1 : 0;
  return { fetch: ids.slice(0, worth), kept: ids.slice(worth) };
}
