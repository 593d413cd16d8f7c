import type { Profile } from '@dangol/schema';
import { ATTRIBUTION_MS, DAY_MS, KEEP_DAYS } from './limits';

/** Drops what is older than its retention limit. */
export function forgetOld(profile: Profile, now: number): Profile {
  const keep = <Entry extends { at: number }>(list: Entry[], ageMs: number) =>
    list.filter(({ at }) => now - at <= ageMs);
  return {
    ...profile,
    items: keep(profile.items, KEEP_DAYS.items * DAY_MS),
    cart: keep(profile.cart, KEEP_DAYS.cart * DAY_MS),
    wishlist: keep(profile.wishlist, KEEP_DAYS.wishlist * DAY_MS),
    orders: keep(profile.orders, KEEP_DAYS.orders * DAY_MS),
    searches: keep(profile.searches, KEEP_DAYS.searches * DAY_MS),
    dismissed: keep(profile.dismissed, KEEP_DAYS.dismissed * DAY_MS),
    counts: keep(profile.counts, KEEP_DAYS.counts * DAY_MS),
    attributions: keep(profile.attributions, ATTRIBUTION_MS),
  };
}
