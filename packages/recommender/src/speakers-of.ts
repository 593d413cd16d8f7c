import type { Order } from '@dangol/schema';
import {
  ACTIONS,
  BOUGHT_ITEMS,
  DAY_MS,
  HISTORY_ITEMS,
  ORDER_HALF_LIFE_DAYS,
  ORDER_RECENCY,
  RECENCY,
} from './constants';
import type { SoundRequest } from './sound';

/** An item whose lists speak for others. */
export interface Speaker {
  id: string;
  /** exp(−p/δ) · u(action) for the history, `anchor` for the page; for what was bought, its orders, older ones less. */
  weight: number;
  /** Part of the visitor's history, not of the page. */
  past: boolean;
  /** How often an item of the history was viewed, at least 1. */
  views: number;
}

/**
 * Who speaks in a strip: the page's item (in a strip of the cart, or of complements without an item: the cart's lines, all alike), then the
 * history, newest first; in a strip of what was bought that alone, the heaviest first.
 */
export function speakersOf({ strip, item, cart, history, orders, now }: SoundRequest): Speaker[] {
  const { anchor = 0, complements, history: factor } = strip;
  if (strip.bought) return boughtSpeakers(orders, now);
  const page: { id: string }[] = item ? [{ id: item }] : complements || strip.cart ? cart : [];
  const past = factor ? history.filter(({ id }) => id !== item) : [];
  return [
    ...page.map(({ id }) => ({ id, weight: anchor, past: false, views: 1 })),
    ...past.map(({ id, action, views }, place) => ({
      id,
      weight: (factor as number) * (ACTIONS[action] ?? 1) * Math.exp(-(place + page.length) / RECENCY),
      past: true,
      views: views || 1,
    })),
  ].slice(0, HISTORY_ITEMS + 1);
}

function boughtSpeakers(orders: Order[], now: number): Speaker[] {
  const speakers = new Map<string, Speaker>();
  orders.forEach(({ at, lines }, place) => {
    const worth = Math.exp(-place / ORDER_RECENCY) * 2 ** ((at - now) / DAY_MS / ORDER_HALF_LIFE_DAYS);
    for (const { id } of lines) {
      const speaker = speakers.get(id) ?? { id, weight: 0, past: false, views: 1 };
      speaker.weight += worth;
      speakers.set(id, speaker);
    }
  });
  return [...speakers.values()].sort((a, b) => b.weight - a.weight).slice(0, BOUGHT_ITEMS);
}
