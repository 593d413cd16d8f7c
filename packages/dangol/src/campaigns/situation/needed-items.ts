import type { Campaign, Fact, ProfileSnapshot } from '@dangol/schema';
import { testsOf } from './tests-of';

type List = NonNullable<Campaign['each']>;

/** Facts that look at the items of a whole list, besides those of `each`. */
const LISTS_OF: Partial<Record<Fact, List[]>> = {
  cartCategories: ['carted'],
  cartLabels: ['carted'],
  trial: ['bought'],
  trialEndedDays: ['bought'],
};

/**
 * The items that campaigns may ask about, what matters most first: the page's own, those that conditions name, then those of the lists that are gone through,
 * in turn, newest first.
 */
export function neededItems(
  campaigns: readonly Pick<Campaign, 'each' | 'if'>[],
  snapshot: ProfileSnapshot | null,
  pageItem?: string,
): string[] {
  const lists = new Set<List>();
  const named: string[] = [];
  for (const campaign of campaigns) {
    if (campaign.each) lists.add(campaign.each);
    for (const test of testsOf(campaign.if)) {
      for (const list of LISTS_OF[test.fact] ?? []) lists.add(list);
      // A label is the catalogue's to know.
      if (test.label && !LISTS_OF[test.fact]) for (const list of ['viewed', 'bought'] as const) lists.add(list);
      if (test.item && test.item !== 'this') named.push(test.item);
    }
  }
  const ids = [...lists].map((list) => (snapshot ? idsOf(snapshot, list) : []));
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, place) => ids.flatMap((list) => list[place] ?? [])).flat();
  return [...new Set([...(pageItem ? [pageItem] : []), ...named, ...inTurn])];
}

function idsOf({ items, wishlist, cart, orders }: ProfileSnapshot, list: List): string[] {
  if (list === 'bought') return orders.flatMap(({ lines }) => lines.map(({ id }) => id));
  const entries = { viewed: items.filter(({ views }) => views), wished: wishlist, carted: cart }[list];
  return entries.map(({ id }) => id);
}
