// The profile's only way to change: profile × event → profile. Pure, bounded, indifferent to unknown events and hostile params.
import { itemId, type Profile, type SeenItem } from '@dangol/schema';
import { type Forget, forget } from './forget';
import { like } from './like';
import { EVENT_MOMENTS, LISTS, ORDER_LINES, POINTS, VISIT_GAP_MS } from './limits';
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
  /** Of the page's address, as far as events carry it: it tells how a visit began. */
  query?: string;
}

/** Not an event of the page: a second reader knows more of items met before. Fills in what is missing, changes nothing that is known. */
export const MERGE_ITEMS = 'dangol.merge_items';

/** Not an event of the page either: the visitor wants one thing forgotten; `params` say which. */
export const FORGET = 'dangol.forget';

/** Events that say nothing about the visitor, or that campaigns report themselves: the profile need not hear of them. */
export const SILENT =
  /^(view_item_list|recs_render|web_vital|consent_update|survey_answer|(campaign|intent)_.+|(view|select|dismiss)_promotion)$/;

/** What is done with an item: it is remembered with whatever counts most. */
const ACTIONS = new Map<string, SeenItem['action']>([
  ['view_item', 'view'],
  ['add_to_wishlist', 'wish'],
  ['add_to_cart', 'cart'],
  ['purchase', 'purchase'],
]);

/** Lists of items, and lists of what is counted by a name. */
type Listed = 'items' | 'wishlist' | 'dismissed' | 'attributions';
type Tallied = 'pageTypes' | 'searches' | 'counts';

/** Applies one event. The given profile is left as it was. */
export function reduce(before: Profile, { name, at, params, pageType, query }: ProfileEvent): Profile {
  if (name === FORGET) return forget(before, params as Forget);
  const { visits, updatedAt, orders } = before;
  const read = readItems(params);
  if (name === MERGE_ITEMS) {
    const facts = (id: string) => read.find(({ line }) => line.id === id)?.facts;
    return { ...before, items: before.items.map((seen) => ({ ...facts(seen.id), ...seen })) };
  }
  const isNewVisit = !visits.count || at - visits.lastAt > VISIT_GAP_MS;
  const profile: Profile = {
    ...before,
    updatedAt: Math.max(updatedAt, at),
    visits: {
      count: visits.count + (isNewVisit ? 1 : 0),
      firstAt: visits.firstAt || at,
      lastAt: Math.max(visits.lastAt, at),
    },
    affinities: { ...before.affinities },
  };
  const { affinities } = profile;
  if (isNewVisit) profile.arrival = arrivalOf(query, at);

  /** Puts an item first in a list. */
  function put(list: Listed, entry: { id: string; [field: string]: unknown }): void {
    const others = (profile[list] as { id: string }[]).filter(({ id }) => id !== entry.id);
    Object.assign(profile, { [list]: [{ at, ...entry }, ...others] });
  }

  /** Counts a name, and puts it first. */
  function tally(list: Tallied, key: string, counted: string | undefined): void {
    const entries = profile[list] as unknown as Record<string, unknown>[];
    const known = entries.find((entry) => entry[key] === counted);
    const entry = { [key]: counted, at, count: ((known?.count as number) ?? 0) + 1 };
    if (counted) Object.assign(profile, { [list]: [entry, ...entries.filter((other) => other !== known)] });
  }

  /** Lets an item speak for its categories and its brand. */
  function speak({ categories = [], brand }: Partial<SeenItem>, points: number, score?: 'bought' | 'score'): void {
    for (const value of categories) affinities.category = like(affinities.category, value, points, at, score);
    if (brand) affinities.brand = like(affinities.brand, brand, points, at, score);
  }

  /** Remembers an item as met, with the newest facts about it. */
  function meet(facts: ReadItem['facts'], action: SeenItem['action']): void {
    const known = profile.items.find(({ id }) => id === facts.id);
    const strongest = known && POINTS[known.action] > POINTS[action] ? known.action : action;
    const views = (known?.views ?? 0) + (action === 'view' ? 1 : 0);
    // What comes late (a member's earlier orders) fills in what is missing.
    const newest = at < (known?.at ?? 0) ? { ...facts, ...known } : { ...known, ...facts, at };
    const seen = { ...newest, views, action: strongest };
    // A page that no longer says "sold out" means it is not; a wish is made on the page that did say it.
    if (at === seen.at && action !== 'wish' && !facts.availability) delete seen.availability;
    // Nothing asks whether it was: that would be most of them.
    if (seen.availability === 'in_stock') delete seen.availability;
    put('items', seen);
    profile.items.sort((a, b) => b.at - a.at);
    speak(seen, POINTS[action], action === 'purchase' ? 'bought' : 'score');
  }

  const inCart = ({ id, variant }: ReadItem['line']) =>
    profile.cart.find((line) => line.id === id && line.variant === variant);
  const order = itemId(params.transaction_id);
  if (name === 'purchase') {
    // One that is older than all that there is room for would be forgotten, and then count again.
    const oldest = orders[LISTS.orders[0] - 1]?.at ?? 0;
    if (!order || at < oldest || orders.some(({ id }) => id === order)) return profile;
  }
  const action = ACTIONS.get(name);
  const items = read.slice(0, name === 'view_item' ? 1 : 100);
  const listId = text(params.item_list_id);
  /** What it was of. */
  let of: (string | undefined)[] = items.slice(0, EVENT_MOMENTS).map(({ line }) => line.id);
  for (const { line, facts } of items) {
    const { id, price } = line;
    const { currency } = facts;
    const priced = price === undefined ? {} : { price, currency };
    const isRemoved = name.startsWith('remove_from_');
    if (action) meet(facts, action);
    if (isRemoved) speak(facts, POINTS.removal);
    if (/^(add_to|remove_from)_cart$/.test(name)) {
      const known = inCart(line);
      const quantity = (known?.quantity ?? 0) + (isRemoved ? -line.quantity : line.quantity);
      const others = profile.cart.filter((other) => other !== known);
      profile.cart = quantity > 0 ? [{ ...known, ...line, ...priced, at, quantity }, ...others] : others;
    } else if (name === 'add_to_wishlist') put('wishlist', { id, ...priced });
    else if (name === 'remove_from_wishlist') profile.wishlist = profile.wishlist.filter((other) => other.id !== id);
    else if (name === 'dismiss_item') put('dismissed', { id });
    else if (name === 'purchase') profile.cart = profile.cart.filter((other) => other.id !== id || other.at > at);
    else if (name === 'select_item' && listId && params.render_id) {
      put('attributions', { id, listId, listName: text(params.item_list_name) });
    }
  }

  if (name === 'purchase') {
    // Nothing asks what a line cost: the order's value is what was spent.
    const lines = items.slice(0, ORDER_LINES).map(({ line: { price: _, ...line } }) => line);
    const entry = { id: order!, at, value: amount(params.value), currency: text(params.currency), lines };
    profile.orders = [entry, ...orders].sort((a, b) => b.at - a.at);
  } else if (name === 'view_cart' && params.items) {
    profile.cart = items.map(({ line, facts: { currency } }) => ({
      ...line,
      ...(currency && { currency }),
      at: inCart(line)?.at ?? at,
    }));
  } else if (name === 'page_view') {
    of = [text(params.page_type) ?? pageType];
    tally('pageTypes', 'type', of[0]);
  } else if (name === 'search') {
    const term = text(params.search_term)?.toLowerCase();
    of = [term];
    tally('searches', 'term', term);
    if (term) affinities.keyword = like(affinities.keyword, term, POINTS.search, at);
  } else if (!items.length) tally('counts', 'name', text(name));
  profile.cartAt = profile.cart[0] && ((before.cart[0] && before.cartAt) ?? at);
  const happened = (of[0] ? [...new Set(of)] : [undefined]).map((of) => ({ at, name, ...(of && { of }) }));
  profile.moments = [...happened, ...(profile.moments ?? [])].sort((a, b) => b.at - a.at);
  return trim(profile);
}

/** How a visit began, where its first page's address says so. */
function arrivalOf(query: string | undefined, at: number): Profile['arrival'] {
  const said = new URLSearchParams(query);
  const [source, medium, campaign] = ['source', 'medium', 'campaign'].map((name) => text(said.get(`utm_${name}`)));
  return source || medium || campaign ? { at, source, medium, campaign } : undefined;
}
