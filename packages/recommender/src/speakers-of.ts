import { ACTIONS, HISTORY_ITEMS, RECENCY } from './constants';
import { objectsOf } from './objects-of';
import type { RankRequest } from './request';
import type { Strip } from './strips';

/** An item whose lists speak for others. */
export interface Speaker {
  id: string;
  /** exp(−p/δ) · u(action) for the history, exp(−p/δ) · `anchor` for the page. */
  weight: number;
  /** Part of the visitor's history, not of the page. */
  past: boolean;
}

/** Who speaks in a strip: the page's item (in a strip of complements without one: the cart), then the history, newest first. */
export function speakersOf(strip: Strip, { item, snapshot }: Pick<RankRequest, 'item' | 'snapshot'>): Speaker[] {
  const page: { id: string; action?: string }[] = item
    ? [{ id: item }]
    : strip.complements
      ? objectsOf(snapshot?.cart)
      : [];
  const past = strip.history ? objectsOf(snapshot?.items).filter(({ id }) => id !== item) : [];
  return [...page, ...past].slice(0, HISTORY_ITEMS + 1).map(({ id, action }, place) => {
    const past = place >= page.length;
    const says = past ? (strip.history as number) * (ACTIONS.get(action as string) ?? 1) : (strip.anchor as number);
    return { id, past, weight: says * Math.exp(-place / RECENCY) };
  });
}
