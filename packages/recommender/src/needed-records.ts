import type { RankRequest } from './request';
import { sound } from './sound';
import { isSearch, speakersOf } from './speakers-of';

/** Whose records a strip reads. */
export interface NeededRecords {
  /**
   * Worth a request: at most one id; on a page without an item the newest search besides; in a strip of news the newest four. What the
   * device has costs none.
   */
  fetch: string[];
  /** Taken if they are on the device already, newest first. */
  kept: string[];
}

/**
 * Names the records a strip is made from, so that a page costs one request and a returning visitor none: the page's item is fetched (in
 * its place, where there is none, what was searched for, or the newest line of the cart or item of the history), the rest comes from the device.
 */
export function neededRecords(request: Pick<RankRequest, 'kind' | 'item' | 'query' | 'snapshot'>): NeededRecords {
  const asked = sound(request as RankRequest);
  const { strip, item, queryId } = asked;
  const speakers = speakersOf(asked);
  const page = strip.steps.includes('search') && queryId;
  const worth = strip.news ?? (strip.anchor && !page ? 1 : 0);
  const newest = (searches: boolean) => speakers.filter((speaker) => isSearch(speaker) === searches).slice(0, worth);
  const loud = [...newest(false), ...(item ? [] : newest(true))];
  return {
    fetch: [...(page ? [page] : []), ...loud.map(({ id }) => id)],
    kept: speakers.filter((speaker) => !loud.includes(speaker)).map(({ id }) => id),
  };
}
