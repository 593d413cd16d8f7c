import { type Availability, itemId, type SeenItem } from '@dangol/schema';
import { TEXT_MAX, URL_MAX } from './limits';

const AVAILABILITIES: Availability[] = ['in_stock', 'out_of_stock', 'preorder', 'backorder'];

/** What the profile takes from an item of an event: canonical id, capped texts, numbers that are numbers; only what is known. */
export interface ReadItem {
  /** What a cart or an order keeps of it. */
  line: { id: string; variant?: string; quantity: number; price?: number };
  /** What is remembered of the item itself. */
  facts: Partial<SeenItem> & { id: string };
}

/** The usable items of an event's params; what has no id is left out. Never throws, whatever the page sent. */
export function readItems({ items, currency }: Record<string, unknown>): ReadItem[] {
  return (Array.isArray(items) ? items : []).slice(0, 100).flatMap((item: Record<string, unknown>) => {
    const id = itemId(item?.item_id);
    if (!id) return [];
    const price = amount(item.price);
    const categories = ['', 2, 3, 4, 5].flatMap((level) => text(item[`item_category${level}`]) ?? []);
    return {
      line: known({ id, variant: text(item.item_variant), quantity: amount(item.quantity) || 1, price }),
      facts: known({
        id,
        name: text(item.item_name),
        brand: text(item.item_brand),
        url: text(item.item_url, URL_MAX),
        image: text(item.item_image, URL_MAX),
        categories: categories[0] && categories,
        price,
        currency: price === undefined ? price : text(currency),
        availability: AVAILABILITIES.find((known) => known === item.availability),
      }),
    };
  });
}

/** What is known of a thing, so that laid over what was known before it hides nothing. */
function known<Fields extends object>(fields: Fields): ReadItem['line'] & ReadItem['facts'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** A non-empty string: cut to what the profile keeps, or (with `longest`) only where it is short enough. */
export function text(value: unknown, longest = 0): string | undefined {
  if (typeof value !== 'string' || (longest && value.length > longest)) return undefined;
  return value.trim().slice(0, longest || TEXT_MAX) || undefined;
}

/** A number of 0 or more, also where the page wrote it as text. */
export function amount(value: unknown): number | undefined {
  const parsed = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof parsed === 'number' && parsed >= 0 && parsed < Infinity ? parsed : undefined;
}
