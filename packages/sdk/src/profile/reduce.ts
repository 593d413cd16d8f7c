// The profile's only way to change: profile × event → profile. Pure, bounded, indifferent to unknown events and hostile params.
import { itemId, type Profile, type SeenItem } from '@dangol/schema';
import { type Forget, forget } from './forget';
import { like } from './like';
import { LISTS, ORDER_LINES, POINTS, VISIT_GAP_MS } from './limits';
import { amount, type ReadItem, readItems, text } from './read-items';
import { trim } from './trim';

/** What the reducer needs of an event. */
export interface ProfileEvent {
  name: string;
  /** Epoch ms. */
  at: number;
  params: Record<string, unknown>;
  /** The page's type, where the shop names it. */
  pageType?: string;
}

/** Not an event of the page: a second reader knows more of items met before. Fills in what is missing, changes nothing that is known. */
export const MERGE_ITEMS = 'dangol.merge_items';

/** Not an event of the page either: the visitor wants one thing forgotten; `params` say which. */
export const FORGET = 'dangol.forget';

/** What meets an item, the weakest first: an item keeps the strongest. */
const MEETINGS = ['view_item', 'add_to_wishlist', 'add_to_cart', 'purchase'];
const ACTIONS = ['view', 'wish', 'cart', 'purchase'] as const;

/** Events that say nothing about the visitor: the profile need not hear of them. */
export const SILENT = ['view_item_list', 'recs_render', 'web_vital', 'consent_update'];

/** Applies one event. The given profile is left as it was. */
export function reduce(before: Profile, { name, at, params, pageType }: ProfileEvent): Profile {
  if (name === FORGET) return forget(before, params as Forget);
  const { visits, updatedAt } = before;
  const isNewVisit = !visits.count || at - visits.lastAt > VISIT_GAP_MS;
  const profile: Profile = {
    ...before,
    updatedAt: Math.max(updatedAt, at),
    visits: {
      count: visits.count + (isNewVisit ? 1 : 0),
      firstAt: visits.firstAt || at,
      lastAt: Math.max(visits.lastAt, at),
    },
  };
  const order = itemId(params.transaction_id);
  if (name === 'purchase') {
    const { orders } = profile;
    // One that is older than all that there is room for would be forgotten, and then count again.
    const oldest = orders[LISTS.orders[0] - 1]?.at ?? 0;
    if (!order || at < oldest || orders.some(({ id }) => id === order)) return profile;
  }

  const action = ACTIONS[MEETINGS.indexOf(name)];
  const items = readItems(params).slice(0, name === 'view_item' ? 1 : 100);
  const listId = text(params.item_list_id);
  for (const item of items) {
    const { line, facts } = item;
    const { id, price, quantity } = line;
    const isSame = (other: { id: string; variant?: string }) => other.id === id && other.variant === line.variant;
    if (action) meet(profile, item, action, at);
    if (name === 'add_to_cart') {
      const before = profile.cart.find(isSame)?.quantity ?? 0;
      profile.cart = [{ ...line, at, quantity: quantity + before }, ...profile.cart.filter((other) => !isSame(other))];
    } else if (name === 'add_to_wishlist') {
      profile.wishlist = toFront(profile.wishlist, { id, at, price });
    } else if (name === 'dismiss_item') {
      profile.dismissed = toFront(profile.dismissed, { id, at });
    } else if (name === 'purchase') {
      profile.cart = profile.cart.filter((other) => other.id !== id || other.at > at);
    } else if (name === 'select_item' && listId && params.render_id) {
      profile.attributions = toFront(profile.attributions, { id, listId, listName: text(params.item_list_name), at });
    } else if (name === MERGE_ITEMS) {
      profile.items = profile.items.map((seen) => (seen.id === id ? { ...facts, ...seen } : seen));
    } else if (name.startsWith('remove_from_')) {
      speak(profile, facts, POINTS.removal, at);
      if (name === 'remove_from_wishlist') profile.wishlist = profile.wishlist.filter((other) => other.id !== id);
      else {
        const fewer = (other: (typeof profile.cart)[0]) =>
          isSame(other) ? { ...other, quantity: other.quantity - quantity } : other;
        profile.cart = profile.cart.map(fewer).filter((other) => other.quantity > 0);
      }
    }
  }

  if (name === 'purchase') {
    const lines = items.slice(0, ORDER_LINES).map(({ line }) => line);
    const entry = { id: order!, at, value: amount(params.value), currency: text(params.currency), lines };
    profile.orders = [entry, ...profile.orders].sort((a, b) => b.at - a.at);
  } else if (name === 'view_cart' && params.items) {
    const since = (line: ReadItem['line']) =>
      profile.cart.find(({ id, variant }) => id === line.id && variant === line.variant);
    profile.cart = items.map(({ line }) => ({ ...line, at: since(line)?.at ?? at }));
  } else if (name === 'page_view') {
    const type = text(params.page_type) ?? pageType;
    if (type) profile.pageTypes = tally(profile.pageTypes, { type, at, count: 1 }, (other) => other.type === type);
  } else if (name === 'search') {
    const term = text(params.search_term)?.toLowerCase();
    if (term) {
      profile.searches = tally(profile.searches, { term, at, count: 1 }, (other) => other.term === term);
      const { keyword } = profile.affinities;
      profile.affinities = { ...profile.affinities, keyword: like(keyword, term, POINTS.search, at) };
    }
  } else if (!items.length && !SILENT.includes(name) && name !== MERGE_ITEMS) {
    const known = text(name)!;
    profile.counts = tally(profile.counts, { name: known, at, count: 1 }, (other) => other.name === known);
  }
  return trim(profile);
}

/** Remembers an item as met, with the newest facts about it, and lets it speak for its categories and brand. */
function meet(profile: Profile, { line: { id }, facts }: ReadItem, action: (typeof ACTIONS)[number], at: number): void {
  const known = profile.items.find((seen) => seen.id === id);
  const rank = Math.max(ACTIONS.indexOf(action), ACTIONS.indexOf(known?.action ?? 'view'));
  const views = (known?.views ?? 0) + (action === 'view' ? 1 : 0);
  // What comes late (a member's earlier orders) fills in what is missing.
  const isLate = at < (known?.at ?? 0);
  const newest = isLate ? { ...facts, ...known! } : { ...known, ...facts, at };
  const seen = { ...newest, id, views, action: ACTIONS[rank]! };
  profile.items = toFront(profile.items, seen).sort((a, b) => b.at - a.at);
  speak(profile, seen, POINTS[action], at, action === 'purchase' ? 'bought' : 'score');
}

function speak(
  profile: Profile,
  facts: Partial<SeenItem>,
  points: number,
  at: number,
  score?: 'score' | 'bought',
): void {
  let { category, brand } = profile.affinities;
  for (const name of facts.categories ?? []) category = like(category, name, points, at, score);
  if (facts.brand) brand = like(brand, facts.brand, points, at, score);
  profile.affinities = { ...profile.affinities, category, brand };
}

function toFront<Entry extends { id: string }>(list: Entry[], entry: Entry): Entry[] {
  return [entry, ...list.filter(({ id }) => id !== entry.id)];
}

/** Counts an entry among those counted before, newest first. */
function tally<Entry extends { count: number }>(
  list: Entry[],
  entry: Entry,
  isSame: (other: Entry) => boolean,
): Entry[] {
  const known = list.find(isSame);
  return [{ ...entry, count: (known?.count ?? 0) + 1 }, ...list.filter((other) => other !== known)];
}
