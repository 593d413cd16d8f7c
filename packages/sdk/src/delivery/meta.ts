import type { ConsentStamp, Envelope } from '@dangol/schema';
import { ORDER_MEMORY, ORDER_MEMORY_MS, SESSION_GAP_MS } from './constants';

/** The small document beside the events, shared by all tabs. It goes with the database. */
export interface Meta {
  /** Random UUID. */
  visitor: string;
  /** When the visitor id was made, epoch ms; an older version did not write it. */
  madeAt?: number;
  /** Consent at that moment: the id ends when all that it was made for has been denied since. Absent as `madeAt` is. */
  consent?: ConsentStamp;
  /** `at`: of its newest event, epoch ms. */
  session: { id: string; at: number };
  /** Orders that were reported: by which event, when (epoch ms). */
  orders: Map<string, { event: string; at: number }>;
  /** By backend: failures in a row, since and until when (epoch ms) to leave it alone, and whether its server asked for that. */
  rests: Map<string, { attempt: number; at: number; until: number; isAsked: boolean }>;
}

/** Changes the document; applied to the copy in memory and to the stored one, so a second time must change nothing. */
export type Edit = (meta: Meta) => void;

/** Counts one more event in: a pause of 30 minutes, or a clock that was set back as much, begins a session, of this id. */
export function touch({ session }: Meta, id: string, at: number): void {
  if (Math.abs(at - session.at) > SESSION_GAP_MS) session.id = id;
  session.at = at;
}

/** The order that an event reports, `''` if none. */
export function orderOf({ name, params }: Pick<Envelope, 'name' | 'params'>): string {
  return name === 'purchase' ? String(params.transaction_id ?? '') : '';
}

/** Whether another event has reported the order in the last 90 days. The same event may come again, for a further backend. */
export function isRepeat({ orders }: Meta, order: string, event: string, now: number): boolean {
  const earlier = orders.get(order);
  return !!earlier && earlier.event !== event && now - earlier.at < ORDER_MEMORY_MS;
}

/** Remembers who reported the order; the oldest beyond 200 are forgotten. */
export function note({ orders }: Meta, order: string, event: string, at: number): void {
  orders.delete(order);
  orders.set(order, { event, at });
  if (orders.size > ORDER_MEMORY) orders.delete(orders.keys().next().value!);
}

/** Removes the orders of more than 90 days ago, and those that a wrong clock dated as far ahead. */
export function forgetOrders({ orders }: Meta, now: number): void {
  for (const [order, { at }] of orders) if (Math.abs(now - at) >= ORDER_MEMORY_MS) orders.delete(order);
}
