import type { KnownMember } from './member-of';
import { DAY_MS, LISTS } from './profile/limits';
import type { ProfileEvent } from './profile/reduce';

/** The member's orders, as far as the profile still remembers orders of their age, as purchases. */
export function memberOrders({ orders }: KnownMember, now: number): ProfileEvent[] {
  const since = now - LISTS.orders[1] * DAY_MS;
  return orders
    .filter(({ at }) => at > since)
    .map(({ id, at, value, currency, lines }) => ({
      name: 'purchase',
      at: Math.min(at, now),
      params: {
        transaction_id: id,
        value,
        currency,
        items: lines.map((line) => ({ ...line, item_id: line.id, item_variant: line.variant })),
      },
    }));
}
