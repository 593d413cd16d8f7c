import type { Profile } from '@dangol/schema';

/** One thing that a profile may be told to forget. */
export type Forget =
  /** An item, wherever it is remembered but in orders. */
  | { item: string }
  /** An order. */
  | { order: string }
  /** A search term, and the liking for it. */
  | { search: string }
  /** A liking. */
  | { interest: string; of: 'category' | 'brand' | 'keyword' };

/** The profile without it. What it had said for other things (an item for its category) stays. */
export function forget(profile: Profile, what: Forget): Profile {
  const { item, order, search, interest, of } = (what ?? {}) as Record<string, unknown>;
  const without = <Entry extends { id: string }>(list: Entry[], id: unknown) => list.filter((entry) => entry.id !== id);
  const unlike = (kind: 'category' | 'brand' | 'keyword', value: unknown) =>
    profile.affinities[kind].filter((liking) => liking.value !== value);
  return {
    ...profile,
    items: without(profile.items, item),
    cart: without(profile.cart, item),
    wishlist: without(profile.wishlist, item),
    attributions: without(profile.attributions, item),
    dismissed: without(profile.dismissed, item),
    orders: without(profile.orders, order),
    searches: profile.searches.filter(({ term }) => term !== search),
    affinities: {
      category: unlike('category', of === 'category' && interest),
      brand: unlike('brand', of === 'brand' && interest),
      keyword: unlike('keyword', search ?? (of === 'keyword' && interest)),
    },
  };
}
