import type { Member } from './client';
import { DAY_MS, LISTS } from './profile/limits';
import type { ProfileEvent } from './profile/reduce';

/** The member's orders that the profile does not know and still remembers by their age, as purchases. */
export function memberOrders(member: Member | null, known: readonly { id: string }[], now: number): ProfileEvent[] {
  const since = now - LISTS.orders[1] * DAY_MS;
  const ids = new Set(known.map(({ id }) => id));
  return (member?.orders ?? [])
    .filter(({ id, at }) => at > since && !ids.has(id))
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
