import { itemId, type SeenItem } from '@dangol/schema';
import { TEXT_MAX, URL_MAX } from './limits';

/** What the profile takes from an item of an event: canonical id, capped texts, numbers that are numbers. */
export interface ReadItem {
  /** What a cart or an order keeps of it. */
  line: { id: string; variant?: string; quantity: number; price?: number };
  /** What is remembered of the item itself; only what is known. */
  facts: Partial<SeenItem>;
}

const TEXTS = [
  ['item_name', 'name'],
  ['item_brand', 'brand'],
  ['item_url', 'url', URL_MAX],
  ['item_image', 'image', URL_MAX],
] as const;

/** The usable items of an event's params; what has no id is left out. Never throws, whatever the page sent. */
export function readItems(params: Record<string, unknown>): ReadItem[] {
  const items = Array.isArray(params.items) ? params.items : [];
  return items.slice(0, 100).flatMap((item: Record<string, unknown>) => {
    const id = itemId(item?.item_id);
    if (!id) return [];
    const facts: Partial<SeenItem> = {};
    for (const [from, to, longest] of TEXTS) {
      const found = text(item[from], longest);
      if (found) facts[to] = found;
    }
    const categories = ['', 2, 3, 4, 5].flatMap((level) => text(item[`item_category${level}`]) ?? []);
    if (categories[0]) facts.categories = categories;
    const price = amount(item.price);
    const currency = text(params.currency);
    if (price !== undefined) Object.assign(facts, { price }, currency && { currency });
    return { line: { id, variant: text(item.item_variant), quantity: amount(item.quantity) || 1, price }, facts };
  });
}

/** A non-empty string: cut to what the profile keeps, or (with `longest`) only where it is short enough. */
export function text(value: unknown, longest?: number): string | undefined {
  if (typeof value !== 'string' || (longest && value.length > longest)) return undefined;
  return value.trim().slice(0, longest ?? TEXT_MAX) || undefined;
}

/** A number of 0 or more, also where the page wrote it as text. */
export function amount(value: unknown): number | undefined {
  const parsed = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof parsed === 'number' && parsed >= 0 && parsed < Infinity ? parsed : undefined;
}
