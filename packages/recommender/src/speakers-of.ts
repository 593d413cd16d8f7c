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
  const { anchor = 0, complements, history: factor } = strip;
  const page: { id: string }[] = item ? [{ id: item }] : complements ? cart : [];
  const past = factor ? history.filter(({ id }) => id !== item) : [];
  return [
    ...page.map(({ id }) => ({ id, weight: anchor, past: false })),
    ...past.map(({ id, action }) => ({ id, weight: (factor as number) * (ACTIONS[action] ?? 1), past: true })),
  ]
    .slice(0, HISTORY_ITEMS + 1)
    .map((speaker, place) => ({ ...speaker, weight: speaker.weight * Math.exp(-place / RECENCY) }));
}
