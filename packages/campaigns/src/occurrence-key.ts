import type { Campaign } from '@dangol/schema';
import type { Subjects } from './facts/fact-value';
import { factOf } from './facts/read-fact';

/**
 * Names the occurrence: the same for the same cart, order, day… and, where its source is, on another device of the visitor's too. `undefined` where what it
 * is counted by is not known.
 */
export function occurrenceKey({ key = 'once' }: Campaign, subjects: Subjects): string | undefined {
  const { situation, now, item } = subjects;
  const { snapshot, session } = situation;
  const named = (...parts: (string | number | undefined)[]) =>
    parts.includes(undefined) ? undefined : [key, ...parts].join(':');
  if (key === 'once') return key;
  if (key === 'signup') return factOf({ fact: 'daysSinceSignUp' }, subjects) === undefined ? undefined : key;
  if (key === 'session') return named(session);
  if (key === 'item') return named(item);
  if (key === 'item-price') return named(item, situation.items.get(item!)?.price);
  if (key === 'order') return named(snapshot?.orders[0]?.id);
  if (key === 'order-line')
    return named(snapshot?.orders.find(({ lines }) => lines.some(({ id }) => id === item))?.id, item);
  if (key === 'cart') {
    const { cart = [], cartAt } = snapshot ?? {};
    return cart[0] && named(cartAt ?? Math.min(...cart.map(({ at }) => at)));
  }
  const { date, week } = situation.local(now);
  return named(key === 'week' ? week : key === 'month' ? date.slice(0, 7) : date);
}
