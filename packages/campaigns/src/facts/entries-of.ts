import type { Campaign, ProfileSnapshot } from '@dangol/schema';
import type { Context } from '../context';
import { group } from '../group';
import { once } from '../once';

/** A list of the profile, named as in `each`. */
export type List = NonNullable<Campaign['each']>;

/** What the profile has of an item in one of its lists. */
export interface Entry {
  id: string;
  at: number;
  /** In `viewed`, where all that was met is: how often it was. */
  views?: number;
  price?: number;
  currency?: string;
  availability?: string;
  brand?: string;
  categories?: readonly string[];
  /** In `bought`: of which order. */
  order?: string;
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

/** A list by its items, newest first; empty without a profile. Of an item that was bought there is an entry for each order. */
export function entriesOf(list: List, { snapshot, memo }: Context): ReadonlyMap<string | undefined, readonly Entry[]> {
  return once(memo, list, () => group(snapshot ? LISTS[list](snapshot) : [], ({ id }) => [id]));
}

/** The newest entry of an item. */
export function entryOf(list: List, id: string | undefined, context: Context): Entry | undefined {
  return entriesOf(list, context).get(id)?.[0];
}
