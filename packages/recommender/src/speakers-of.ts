import { type Order, type Profile, queryId, type SeenItem } from '@dangol/schema';
import {
  ACTIONS,
  BOUGHT_ITEMS,
  DAY_MS,
  HISTORY_ITEMS,
  ORDER_HALF_LIFE_DAYS,
  ORDER_RECENCY,
  RECENCY,
  SEARCH_WEIGHT,
  SEARCHES,
} from './constants';
import type { Reason } from './request';
import type { SoundRequest } from './sound';

type Wishes = Profile['wishlist'];

/** An item, or a search, whose lists speak for others. */
export interface Speaker {
  id: string;
  /** exp(−p/δ) · u(action) for the history, `anchor` for the page; for what was bought, its orders, older ones less. */
  weight: number;
  /** What the reason says of it. */
  told?: Partial<Reason>;
  /** How often an item of the history was viewed, at least 1; absent for what is not of the history. */
  views?: number;
  /** An item of the history that was bought: lists of orders know it better. */
  bought?: boolean;
}

/**
 * Who speaks in a strip: the page's item (in a strip of the cart, or of complements without an item, the cart's lines, all alike; complements
 * without either, what was bought), then the history, newest first, then the newest searches, as if each were an item met at its time; in a
 * strip of what was bought that alone, the heaviest first; in a strip of news what was met, wishes too.
 * @param recency δ, in places of the history.
 */
export function speakersOf(
  { kind, strip, item, cart, history, orders, searches, wishlist, now }: SoundRequest,
  recency = RECENCY,
): Speaker[] {
  const { anchor = 0, complements, history: factor = 0 } = strip;
  if (strip.bought) return boughtSpeakers(orders, now);
  if (strip.news) return newsSpeakers(kind as 'price-drop', history, wishlist);
  const lines = complements || strip.cart ? cart.map(({ id }) => ({ id, weight: anchor, told: { inCart: true } })) : [];
  const owned = complements && !lines.length ? boughtSpeakers(orders, now) : lines;
  const page: Speaker[] = item ? [{ id: item, weight: anchor }] : owned;
  const past = factor ? history.filter(({ id }) => id !== item) : [];
  const moments = [...new Set(past.map(({ at }) => at))];
  const weigh = (action: number, at: number) =>
    factor * action * Math.exp(-(moments.filter((moment) => moment > at).length + page.length) / recency);
  const items = past.slice(0, HISTORY_ITEMS).map(({ id, action, views, at }) => ({
    id,
    weight: weigh(ACTIONS[action] ?? 1, at),
    told: { code: 'your-history' as const },
    views: views || 1,
    bought: action === 'purchase',
  }));
  const asked = (factor ? searches.slice(0, SEARCHES) : []).flatMap(({ term, at }) => {
    const id = queryId(term);
    return id ? { id, weight: weigh(SEARCH_WEIGHT, at), told: searched(term) } : [];
  });
  return [...[...page, ...items].slice(0, HISTORY_ITEMS + 1), ...asked];
}

/** Whether it is a search. */
export function isSearch({ told }: Speaker): boolean {
  return told?.code === 'searched';
}

/** What is said of items that a search led to. */
export function searched(query: string | undefined): Partial<Reason> {
  return { code: 'searched', item: undefined, query };
}

/** What was met and may have changed since: whether it has, its card says. What more was done with is likelier to be wanted still. */
function newsSpeakers(code: 'price-drop' | 'back-in-stock', history: SeenItem[], wishlist: Wishes): Speaker[] {
  const isDrop = code === 'price-drop';
  const wishes = wishlist.filter(({ id }) => !history.some((met) => met.id === id));
  const met: (Wishes[0] & Partial<SeenItem>)[] = [...history, ...wishes];
  return met
    .filter(({ price, availability }) => (isDrop ? price : availability === 'out_of_stock'))
    .map(({ id, action = 'wish', price, currency, at }, place) => ({
      id,
      weight: (ACTIONS[action] ?? 1) * Math.exp(-place / ORDER_RECENCY),
      told: { code, seenAt: at, ...(isDrop && { from: price, currency }) },
    }));
}

function boughtSpeakers(orders: Order[], now: number): Speaker[] {
  const speakers = new Map<string, Speaker>();
  orders.forEach(({ at, lines }, place) => {
    const worth = Math.exp(-place / ORDER_RECENCY) * 2 ** ((at - now) / DAY_MS / ORDER_HALF_LIFE_DAYS);
    for (const { id } of lines) {
      // The newest order comes first.
      const speaker = speakers.get(id) ?? { id, weight: 0, told: { boughtAt: at } };
      speaker.weight += worth;
      speakers.set(id, speaker);
    }
  });
  return [...speakers.values()].sort((a, b) => b.weight - a.weight).slice(0, BOUGHT_ITEMS);
}
