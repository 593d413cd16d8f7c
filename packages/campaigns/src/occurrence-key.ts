import type { Campaign } from '@dangol/schema';
import { localAt } from './context';
import type { Subjects } from './facts/fact-value';
import { factOf } from './facts/read-fact';

/**
 * Names the occurrence: the same for the same cart, order, day… and, where its source is, on another device of the visitor's too. `undefined` where what it
 * is counted by is not known.
 */
export function occurrenceKey({ key = 'once' }: Campaign, subjects: Subjects): string | undefined {
  const { situation, now, item } = subjects;
  const { snapshot, session } = situation;
  const { cart = [], cartAt, orders = [] } = snapshot ?? {};
  const { date, week } = localAt(now, subjects);
  const parts = {
    once: [],
    session: [session],
    day: [date],
    week: [week],
    month: [date.slice(0, 7)],
    cart: [cart[0] && (cartAt ?? Math.min(...cart.map(({ at }) => at)))],
    item: [item],
    'item-price': [item, situation.items.get(item!)?.price],
    order: [orders[0]?.id],
    'order-line': [orders.find(({ lines }) => lines.some(({ id }) => id === item))?.id, item],
    signup: factOf({ fact: 'daysSinceSignUp' }, subjects) === undefined ? [undefined] : [],
  }[key] as unknown[];
  return parts.includes(undefined) ? undefined : [key, ...parts].join(':');
}
