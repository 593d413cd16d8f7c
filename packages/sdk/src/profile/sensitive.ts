// Categories that the shop has named as sensitive: the profile never hears of what is in them. What is learnt too late (the category of an item
// that was met before) makes it forget.
import { itemId, type Profile } from '@dangol/schema';
import { keepEntries } from './keep-entries';
import type { ProfileEvent } from './reduce';

/** Where an event, or one of its items, says what it is about. */
const ABOUT = /^(item_category\d?|item_list_name|search_term)$/;

/** Whether a category, or any level of a path such as `Health > Tests`, is one of the named. Case and spaces around do not matter. */
export function isSensitive(category: unknown, sensitive: readonly string[] = []): boolean {
  const named = sensitive.map(plain);
  // A shop may give a list of them, and a hostile page what is no text at all.
  return [category]
    .flat()
    .flatMap((name) => (Object(name) === name ? [] : String(name ?? '').split('>')))
    .some((level) => plain(level) && named.includes(plain(level)));
}

/**
 * An event as the profile may hear of it: without the items that are in a sensitive category at any level, or were found so before on this page,
 * and then without its total too. `undefined` where nothing is left, and where the whole event is about such a category (a list of it, a search in
 * it or for it).
 * @param hidden the ids found so far; those found now are added, and the profile must forget them.
 */
export function withoutSensitive(
  event: ProfileEvent,
  sensitive: readonly string[],
  hidden: Set<string>,
): ProfileEvent | undefined {
  const isNamed = (fields: object) =>
    Object.entries(fields).some(([field, value]) => ABOUT.test(field) && isSensitive(value, sensitive));
  const { name, params } = event;
  const isAllNamed = isNamed(params);
  const items = [params.items ?? []].flat();
  const kept = items.filter((item) => {
    const id = itemId(Object(item).item_id) ?? '';
    if (isAllNamed || isNamed(Object(item))) hidden.add(id);
    return !hidden.has(id);
  });
  if (!isAllNamed && kept.length === items.length) return event;
  // An emptied cart is an empty cart; other events would tell by themselves that there was something.
  if (isAllNamed || (!kept.length && name !== 'view_cart')) return undefined;
  return { ...event, params: { ...params, items: kept, value: undefined } };
}

/**
 * The profile without the items that are `hidden` or in a sensitive category: wherever they are remembered, order lines too (an order without
 * a line goes, one with others loses its total), with the liking of a brand that no other item speaks for, and without likings of and searches
 * for the named categories.
 * @param hidden the ids found so far; those found now are added.
 */
export function forgetSensitive(profile: Profile, sensitive: readonly string[], hidden: Set<string>): Profile {
  if (!sensitive[0]) return profile;
  const { items, orders } = profile;
  const isNamed = (name: string) => isSensitive(name, sensitive);
  for (const { id, categories } of items) if (categories?.some(isNamed)) hidden.add(id);
  const isGone = ({ id }: { id: string }) => hidden.has(id);
  const cleaned = orders.flatMap((order) => {
    const lines = order.lines.filter((line) => !isGone(line));
    if (lines.length === order.lines.length) return order;
    return lines[0] ? { ...order, lines, value: undefined } : [];
  });
  return keepEntries({ ...profile, orders: cleaned as typeof orders }, (name, list, _, __, event) => {
    if (/^(category|keyword|searches)$/.test(list) || (list === 'moments' && event === 'search')) return !isNamed(name);
    const spoken = items.filter(({ brand }) => list === 'brand' && brand === name);
    return spoken[0] ? !spoken.every(isGone) : list === 'orders' || !hidden.has(name);
  });
}

function plain(name: string): string {
  return name.trim().normalize().toLowerCase();
}
