import type { Campaign, ProfileSnapshot } from '@dangol/schema';
import type { Context } from '../context';
import { once } from '../once';
import type { ItemNow } from '../situation';

/** A list of the profile, named as in `each`. */
export type List = NonNullable<Campaign['each']>;

/** What the profile has of an item in one of its lists. */
interface Entry {
  id: string;
  at: number;
  /** In `viewed`, where all is that was met: how often it was. */
  views?: number;
  price?: number;
  currency?: string;
  availability?: string;
  brand?: string;
  categories?: readonly string[];
  /** In `bought`: of which order. */
  order?: string;
}

/** An item as it is now, and what the profile's lists have of it, the newest first. */
export interface KnownItem extends Readonly<Record<List, Entry[]>> {
  id: string;
  now: Partial<ItemNow>;
}

const LISTS: Record<List, (profile: ProfileSnapshot) => readonly Entry[]> = {
  viewed: ({ items }) => items,
  wished: ({ wishlist }) => wishlist,
  carted: ({ cart }) => cart,
  bought: ({ orders }) =>
    orders.flatMap(({ id: order, at, lines }) =>
      [...new Set(lines.map(({ id }) => id))].map((id) => ({ id, at, order })),
    ),
};

/** All that is known of an item. */
export function knownItem(id: string | undefined, context: Context): KnownItem | undefined {
  if (id === undefined) return undefined;
  const known = once(context.memo, LISTS, () => join(context));
  return once(known, id, () => only(id, context));
}

/** The items of a list, the newest first; of those that were met the viewed ones. */
export function itemsIn(list: List, context: Context): readonly KnownItem[] {
  return once(context.memo, list, () => {
    const entries = LISTS[list](context.snapshot!).filter(({ views }) => views !== 0);
    return [...new Set(entries.map(({ id }) => knownItem(id, context)!))];
  });
}

function join(context: Context): Map<string, KnownItem> {
  const known = new Map<string, KnownItem>();
  for (const list of context.snapshot ? (Object.keys(LISTS) as List[]) : [])
    for (const entry of LISTS[list](context.snapshot!))
      once(known, entry.id, () => only(entry.id, context))[list].push(entry);
  return known;
}

/** An item that no list has. */
function only(id: string, { items }: Context): KnownItem {
  return { id, now: items.get(id) ?? {}, viewed: [], wished: [], carted: [], bought: [] };
}
