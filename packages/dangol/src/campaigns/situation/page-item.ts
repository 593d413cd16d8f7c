import type { ItemNow } from '@dangol/campaigns';
import { type Availability, type Item, itemId } from '@dangol/schema';
import type { SituationClient } from './situation-deps';

const AVAILABILITIES: readonly Availability[] = ['in_stock', 'out_of_stock', 'preorder', 'backorder'];

/**
 * The item of the page and what the page says of it: its newest `view_item` (the shop's own code, JSON-LD, meta tags, attributes), and over that the
 * facts of the shop's platform. `undefined` on a page that is about none.
 */
export function pageItem({
  item,
  shop,
  debug,
}: Pick<SituationClient, 'item' | 'shop' | 'debug'>): [string, ItemNow] | undefined {
  const id = item.current();
  if (!id) return undefined;
  const views = debug
    .events()
    .filter(({ name, params }) => name === 'view_item' && itemId(first(params).item_id) === id);
  // A later report of the same view may know less than the first.
  const told = views.map(({ params }) => read(first(params), params.currency));
  return [id, Object.assign({}, ...told, ofShop(shop, id))];
}

function ofShop(shop: SituationClient['shop'], id: string): ItemNow {
  try {
    const { item, currency } = shop.facts() ?? {};
    return item && itemId(item.item_id) === id ? read(item, currency) : {};
  } catch {
    // What a platform's page holds may throw when it is touched.
    return {};
  }
}

function first({ items }: Record<string, unknown>): Partial<Item> {
  return Object([items].flat()[0]);
}

/** What is said, as it may be trusted: anything may stand in a page. */
function read(item: Partial<Item>, currency: unknown): ItemNow {
  const categories = ['', 2, 3, 4, 5].flatMap((level) => text(item[`item_category${level}`]) ?? []);
  const price = amount(item.price);
  const fields: ItemNow = {
    title: text(item.item_name),
    brand: text(item.item_brand),
    url: text(item.item_url),
    image: text(item.item_image),
    categories: categories[0] ? categories : undefined,
    price,
    currency: price === undefined ? undefined : text(currency),
    availability: AVAILABILITIES.find((known) => known === item.availability),
  } as ItemNow;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number < Infinity ? number : undefined;
}
