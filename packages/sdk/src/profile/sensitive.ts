// Categories that the shop has named as sensitive: the profile never hears of what is in them. What is learnt too late (the category of an item
// that was met before) makes it forget.
import { itemId, type Profile } from '@dangol/schema';
import type { ProfileEvent } from './reduce';

/** Where an event, or one of its items, says what it is about. */
const ABOUT = /^(item_category\d?|item_list_name|search_term)$/;

/** Whether a category, or any level of a path such as `Health > Tests`, is one of the named. Case and spaces around do not matter. */
export function isSensitive(category: unknown, sensitive: readonly string[]): boolean {
  const named = sensitive.map(plain);
  return String(category ?? '')
    .split('>')
    .map(plain)
    .some((level) => level && named.includes(level));
}

/**
 * An event as the profile may hear of it: without the items that are in a sensitive category at any level, or that are `hidden` (found so
 * before on this page), and then without its total too. `undefined` where nothing is left, and where the whole event is about such a category
 * (a list of it, a search in it or for it).
 * @returns also the ids found, which the profile must forget.
 */
export function withoutSensitive(
  event: ProfileEvent,
  sensitive: readonly string[],
  hidden: ReadonlySet<string>,
): [event: ProfileEvent | undefined, found: string[]] {
  if (!sensitive[0]) return [event, []];
  const { name, params } = event;
  const isNamed = (fields: object) =>
    Object.entries(fields).some(([field, value]) => ABOUT.test(field) && isSensitive(value, sensitive));
  const isAllNamed = isNamed(params);
  const items: unknown[] = Array.isArray(params.items) ? params.items : [];
  const idOf = (item: unknown) => itemId(Object(item).item_id);
  const kept = items.filter((item) => !isAllNamed && !isNamed(Object(item)) && !hidden.has(idOf(item)!));
  if (!isAllNamed && kept.length === items.length) return [event, []];
  const found = items.flatMap((item) => (kept.includes(item) ? [] : (idOf(item) ?? [])));
  // An emptied cart is an empty cart; other events would tell by themselves that there was something.
  if (isAllNamed || (!kept.length && name !== 'view_cart')) return [undefined, found];
  return [{ ...event, params: { ...params, items: kept, value: undefined } }, found];
}

/**
 * The profile without the items that are `hidden` or in a sensitive category: wherever they are remembered, order lines too (an order without
 * a line goes, one with others loses its total), with the liking of a brand that no other item speaks for, and without likings of and searches
 * for the named categories.
 */
export function forgetSensitive(profile: Profile, sensitive: readonly string[], hidden: ReadonlySet<string>): Profile {
  if (!sensitive[0]) return profile;
  const isNamed = (name: string) => isSensitive(name, sensitive);
  const gone = new Set(hidden);
  for (const { id, categories } of profile.items) if (categories?.some(isNamed)) gone.add(id);
  const without = <Entry extends { id: string }>(list: Entry[]) => list.filter(({ id }) => !gone.has(id));
  const items = without(profile.items);
  const brands = profile.items.filter(({ id }) => gone.has(id)).map(({ brand }) => brand);
  const { category, brand, keyword } = profile.affinities;
  return {
    ...profile,
    items,
    cart: without(profile.cart),
    wishlist: without(profile.wishlist),
    attributions: without(profile.attributions),
    dismissed: without(profile.dismissed),
    orders: profile.orders.flatMap((order) => {
      const lines = without(order.lines);
      if (lines.length === order.lines.length) return order;
      const { value: _, ...rest } = order;
      return lines.length ? { ...rest, lines } : [];
    }),
    searches: profile.searches.filter(({ term }) => !isNamed(term)),
    affinities: {
      category: category.filter(({ value }) => !isNamed(value)),
      brand: brand.filter(({ value }) => !brands.includes(value) || items.some((item) => item.brand === value)),
      keyword: keyword.filter(({ value }) => !isNamed(value)),
    },
  };
}

function plain(name: string): string {
  return name.trim().normalize().toLowerCase();
}
