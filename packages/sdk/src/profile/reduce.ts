// The profile's only way to change: profile × event → profile. Pure, bounded, indifferent to unknown events and hostile params.
import { itemId, type Profile, type SeenItem } from '@dangol/schema';
import { AFFINITY_POINTS, CAPS, TEXT_MAX, VISIT_GAP_MS } from './limits';
import { tally, toFront } from './lists';
import { compact, type ReadItem, readItems, text } from './read-items';
import { reduceAffinity } from './reduce-affinity';

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

const ACTIONS: SeenItem['action'][] = ['view', 'wish', 'cart', 'purchase'];

/** Applies one event. The given profile is left as it was. */
export function reduce(before: Profile, event: ProfileEvent): Profile {
  const profile = {
    ...before,
    updatedAt: Math.max(before.updatedAt, event.at),
    visits: visit(before.visits, event.at),
  };
  const { at, params } = event;
  const items = readItems(params);

  switch (event.name) {
    case 'page_view': {
      const type = text(params.page_type) ?? event.pageType;
      return type ? { ...profile, pageTypes: tally(profile.pageTypes, 'type', type, at, CAPS.pageTypes) } : profile;
    }
    case 'view_item':
      return items.slice(0, 1).reduce((next, item) => meet(next, item, 'view', at, params), profile);
    case 'search': {
      const term = text(params.search_term)?.toLowerCase();
      if (!term) return profile;
      const searches = tally(profile.searches, 'term', term, at, CAPS.searches);
      const keyword = reduceAffinity(profile.affinities.keyword, term, AFFINITY_POINTS.search, at);
      return { ...profile, searches, affinities: { ...profile.affinities, keyword } };
    }
    case 'add_to_wishlist':
      return items.reduce((next, item) => {
        const wish = compact({ id: item.id, at, price: item.facts.price });
        return { ...meet(next, item, 'wish', at, params), wishlist: toFront(next.wishlist, wish, CAPS.wishlist) };
      }, profile);
    case 'remove_from_wishlist':
      return items.reduce((next, item) => {
        const wishlist = next.wishlist.filter(({ id }) => id !== item.id);
        return { ...like(next, item.facts, AFFINITY_POINTS.removal, at), wishlist };
      }, profile);
    case 'add_to_cart':
      return items.reduce((next, item) => {
        const line = compact({
          id: item.id,
          variant: item.variant,
          quantity: item.quantity,
          price: item.facts.price,
          at,
        });
        line.quantity += next.cart.find(sameLine(item))?.quantity ?? 0;
        const cart = [line, ...next.cart.filter((other) => !sameLine(item)(other))].slice(0, CAPS.cart);
        return { ...meet(next, item, 'cart', at, params), cart };
      }, profile);
    case 'remove_from_cart':
      return items.reduce((next, item) => {
        const cart = next.cart
          .map((line) => (sameLine(item)(line) ? { ...line, quantity: line.quantity - item.quantity } : line))
          .filter((line) => line.quantity > 0);
        return { ...like(next, item.facts, AFFINITY_POINTS.removal, at), cart };
      }, profile);
    case 'view_cart': {
      if (!Array.isArray(params.items)) return profile;
      const cart = items.slice(0, CAPS.cart).map((item) => {
        const known = profile.cart.find(sameLine(item));
        return compact({
          id: item.id,
          variant: item.variant,
          quantity: item.quantity,
          price: item.facts.price,
          at: known?.at ?? at,
        });
      });
      return { ...profile, cart };
    }
    case 'purchase':
      return purchase(profile, event, items);
    case 'select_item': {
      const listId = text(params.item_list_id);
      if (!listId || !params.render_id) return profile;
      const clicks = items.map(({ id }) => compact({ id, listId, listName: text(params.item_list_name), at }));
      return {
        ...profile,
        attributions: clicks.reduce((list, click) => toFront(list, click, CAPS.attributions), profile.attributions),
      };
    }
    case 'dismiss_item':
      return {
        ...profile,
        dismissed: items.reduce((list, { id }) => toFront(list, { id, at }, CAPS.dismissed), profile.dismissed),
      };
    case MERGE_ITEMS:
      return {
        ...profile,
        items: profile.items.map((seen) => ({ ...items.find(({ id }) => id === seen.id)?.facts, ...seen })),
      };
    case 'view_item_list':
    case 'recs_render':
    case 'web_vital':
    case 'consent_update':
      return profile;
    default: {
      const name = event.name.slice(0, TEXT_MAX);
      return { ...profile, counts: tally(profile.counts, 'name', name, at, CAPS.counts) };
    }
  }
}

function purchase(profile: Profile, { at, params }: ProfileEvent, items: ReadItem[]): Profile {
  const id = itemId(params.transaction_id);
  if (!id || profile.orders.some((order) => order.id === id)) return profile;
  const lines = items
    .slice(0, CAPS.orderLines)
    .map(({ id: bought, variant, quantity, facts }) => compact({ id: bought, variant, quantity, price: facts.price }));
  const value = typeof params.value === 'number' && Number.isFinite(params.value) ? params.value : undefined;
  const order = compact({ id, at, value, currency: text(params.currency), lines });
  const met = items.reduce((next, item) => meet(next, item, 'purchase', at, params), profile);
  return {
    ...met,
    orders: [order, ...met.orders].sort((a, b) => b.at - a.at).slice(0, CAPS.orders),
    cart: met.cart.filter((line) => !items.some((item) => item.id === line.id)),
  };
}

/** Remembers an item as met, with the newest facts about it, and lets it speak for its category and brand. */
function meet(
  profile: Profile,
  item: ReadItem,
  action: SeenItem['action'],
  at: number,
  params: Record<string, unknown>,
): Profile {
  const known = profile.items.find(({ id }) => id === item.id);
  const { facts } = item;
  const seen: SeenItem = {
    ...known,
    ...facts,
    id: item.id,
    at,
    views: (known?.views ?? 0) + (action === 'view' ? 1 : 0),
    action: ACTIONS[Math.max(ACTIONS.indexOf(action), ACTIONS.indexOf(known?.action ?? 'view'))] ?? action,
  };
  const currency = text(params.currency);
  if (currency && item.facts.price !== undefined) seen.currency = currency;
  return like(
    { ...profile, items: toFront(profile.items, seen, CAPS.items) },
    seen,
    AFFINITY_POINTS[action],
    at,
    action,
  );
}

function like(
  profile: Profile,
  item: ReadItem['facts'],
  points: number,
  at: number,
  action?: SeenItem['action'],
): Profile {
  const kind = action === 'purchase' ? 'bought' : 'score';
  let { category, brand } = profile.affinities;
  for (const name of item.categories ?? []) category = reduceAffinity(category, name, points, at, kind);
  if (item.brand) brand = reduceAffinity(brand, item.brand, points, at, kind);
  return { ...profile, affinities: { ...profile.affinities, category, brand } };
}

function visit(visits: Profile['visits'], at: number): Profile['visits'] {
  const isNew = visits.count === 0 || at - visits.lastAt > VISIT_GAP_MS;
  return {
    count: visits.count + (isNew ? 1 : 0),
    firstAt: visits.firstAt || at,
    lastAt: Math.max(visits.lastAt, at),
  };
}

function sameLine(item: Pick<ReadItem, 'id' | 'variant'>): (line: { id: string; variant?: string }) => boolean {
  return (line) => line.id === item.id && line.variant === item.variant;
}
