import type { Profile } from '@dangol/schema';

/** A profile of nobody. @param seed random; experiments hash it, and it never leaves the device. */
export function emptyProfile(seed: string): Profile {
  return {
    format: 'dangol-profile/1',
    updatedAt: 0,
    seed,
    items: [],
    cart: [],
    wishlist: [],
    orders: [],
    searches: [],
    pageTypes: [],
    visits: { count: 0, firstAt: 0, lastAt: 0 },
    affinities: { category: [], brand: [], keyword: [] },
    attributions: [],
    dismissed: [],
    counts: [],
    moments: [],
  };
}
