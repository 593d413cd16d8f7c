import type { Campaign, OccurrenceKey } from '@dangol/schema';
import type { Context } from './context';
import { signedUpAt } from './facts/signed-up-at';

/** What tells one occurrence from the next, each as it is known; `undefined` where it is not. */
const PARTS: Record<OccurrenceKey, (context: Context) => unknown[]> = {
  once: () => [],
  session: ({ session }) => [session],
  day: ({ local, now }) => [local(now).date],
  week: ({ local, now }) => [local(now).week],
  month: ({ local, now }) => [local(now).date.slice(0, 7)],
  cart({ snapshot }) {
    const { cart = [], cartAt } = snapshot ?? {};
    return [cart[0] && (cartAt ?? Math.min(...cart.map(({ at }) => at)))];
  },
  item: ({ item }) => [item?.id],
  'item-price': ({ item }) => [item?.id, item?.now.price],
  order: ({ snapshot }) => [snapshot?.orders[0]?.id],
  'order-line': ({ item }) => [item?.bought[0]?.order, item?.id],
  signup({ snapshot }) {
    const at = snapshot ? signedUpAt(snapshot) : undefined;
    return at === undefined ? [at] : [];
  },
};

/**
 * Names the occurrence: the same for the same cart, order, day… and, where its source is, on another device of the visitor's too. `undefined` where what it
 * is counted by is not known.
 */
export function occurrenceKey({ key = 'once' }: Campaign, context: Context): string | undefined {
  const parts = PARTS[key](context);
  return parts.includes(undefined) ? undefined : [key, ...parts].join(':');
}
