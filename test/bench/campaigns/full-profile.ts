import type { ItemNow } from '@dangol/campaigns';
import { MOMENTS_MAX, type Profile } from '@dangol/schema';
import { aProfile } from '../../support/builders';

const DAY_MS = 86_400_000;
const list = <One>(length: number, make: (place: number) => One) => Array.from({ length }, (_, place) => make(place));
const id = (place: number) => `item-${place}`;

/** A profile with every list at its limit (packages/sdk/src/profile/limits.ts): items met, cart, wishes, orders, moments of three weeks. */
export function fullProfile(now: number): Profile {
  const ago = (days: number) => now - days * DAY_MS;
  return aProfile({
    updatedAt: now,
    items: list(100, (n) => ({
      id: id(n),
      at: ago(n / 5),
      views: 1 + (n % 4),
      action: 'view' as const,
      brand: `Brand ${n % 10}`,
      categories: ['Shop', `Category ${n % 10}`, `Shelf ${n % 30}`],
      price: 10_000 + n * 100,
      currency: 'KRW',
      availability: n % 9 ? ('in_stock' as const) : ('out_of_stock' as const),
    })),
    cart: list(50, (n) => ({ id: id(n), quantity: 1, price: 10_000 + n * 100, at: ago(n / 50) })),
    wishlist: list(60, (n) => ({ id: id(n), at: ago(n), price: 12_000 })),
    orders: list(30, (n) => ({
      id: `order-${n}`,
      at: ago(n * 20),
      value: 50_000,
      currency: 'KRW',
      lines: list(10, (line) => ({ id: id((n + line * 7) % 100), quantity: 1, price: 5000 })),
    })),
    searches: list(30, (n) => ({ term: `term ${n}`, at: ago(n), count: 2 })),
    pageTypes: list(20, (n) => ({ type: `type-${n}`, at: ago(n), count: 3 })),
    visits: { count: 40, firstAt: ago(300), lastAt: now },
    affinities: {
      category: list(10, (n) => ({ value: `Category ${n}`, score: 9 - n / 2, bought: 2, at: ago(n), count: 4 })),
      brand: list(10, (n) => ({ value: `Brand ${n}`, score: 9 - n / 2, bought: 2, at: ago(n), count: 4 })),
      keyword: list(10, (n) => ({ value: `term ${n}`, score: 9 - n / 2, at: ago(n), count: 4 })),
    },
    counts: list(40, (n) => ({ name: `event_${n}`, at: ago(n), count: 2 })),
    moments: list(MOMENTS_MAX, (n) => ({
      at: ago(n / 10),
      name: ['view_item', 'view_item', 'add_to_cart', 'search'][n % 4]!,
      of: n % 4 === 3 ? `term ${n % 30}` : id((n * 13) % 100),
    })),
  });
}

/** What is known of all those items now. */
export function fullItems(): [id: string, now: ItemNow][] {
  return list(100, (n) => [
    id(n),
    {
      title: `Item ${n}`,
      price: 10_000 + n * 100 - (n % 7) * 500,
      currency: 'KRW',
      availability: 'in_stock',
      labels: n % 5 ? [] : ['roi-a'],
      categories: ['Shop', `Category ${n % 10}`],
      gapDays: 20 + (n % 20),
    },
  ]);
}
