import { ACTIONS, HISTORY_ITEMS, RECENCY } from './constants';
import type { SoundRequest } from './sound';

/** An item whose lists speak for others. */
export interface Speaker {
  id: string;
  /** exp(−p/δ) · u(action) for the history, exp(−p/δ) · `anchor` for the page. */
  weight: number;
  /** Part of the visitor's history, not of the page. */
  past: boolean;
}

/** Who speaks in a strip: the page's item (in a strip of complements without one: the cart), then the history, newest first. */
export function speakersOf({ strip, item, cart, history }: SoundRequest): Speaker[] {
  const { anchor = 0, complements, history: factor = 0 } = strip;
  const page: { id: string }[] = item ? [{ id: item }] : complements ? cart : [];
  const past = factor ? history.filter(({ id }) => id !== item) : [];
  return [
    ...page.map(({ id }) => ({ id, says: anchor, past: false })),
    ...past.map(({ id, action }) => ({ id, says: factor * (ACTIONS[action] ?? 1), past: true })),
  ]
    .slice(0, HISTORY_ITEMS + 1)
    .map(({ id, says, past }, place) => ({ id, past, weight: says * Math.exp(-place / RECENCY) }));
}
