import type { RankRequest } from './request';
import { sound } from './sound';
import { speakersOf } from './speakers-of';

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
  const searches = speakers.filter(({ told }) => told?.code === 'searched');
  const others = speakers.filter((speaker) => !searches.includes(speaker));
  const fetch = [...others.slice(0, worth), ...(item ? [] : searches.slice(0, worth))].map(({ id }) => id);
  if (page) fetch.unshift(page);
  return { fetch, kept: speakers.map(({ id }) => id).filter((id) => !fetch.includes(id)) };
}
