import type { Order, Profile, SeenItem } from '@dangol/schema';

/** What the device keeps: as many items, orders and lines of an order as the profile's reducer does. */
const MOST = { items: 100, orders: 30, lines: 30 };

/** What a visitor did, as far as a log tells it. All newest first. */
export interface Done {
  /** Each time an item was met; repetitions count as views of the one item. */
  met?: readonly string[];
  action?: SeenItem['action'];
  cart?: readonly string[];
  orders?: readonly { at: number; items: readonly string[] }[];
}

/** The profile that the reducer would have made of it, within its limits. */
export function makeSnapshot({ met = [], action = 'view', cart = [], orders = [] }: Done, now: number): Profile {
  const views = new Map<string, number>();
  for (const id of met) views.set(id, (views.get(id) ?? 0) + 1);
  const kept = orders.slice(0, MOST.orders).map(({ at, items }, place): Order => {
    const lines = items.slice(0, MOST.lines).map((id) => ({ id, quantity: 1 }));
    return { id: String(place), at, lines };
  });
  return {
    format: 'dangol-profile/1',
    updatedAt: now,
    seed: '',
    items: [...views].slice(0, MOST.items).map(([id, count], place) => ({
      id,
      // Of a log without times the order is known.
      at: now - place,
      views: count,
      action,
    })),
    cart: cart.map((id) => ({ id, quantity: 1, at: now })),
    wishlist: [],
    orders: kept,
    searches: [],
    pageTypes: [],
    visits: { count: 1, firstAt: now, lastAt: now },
    affinities: { category: [], brand: [], keyword: [] },
    attributions: [],
    dismissed: [],
    counts: [],
  };
}
