import { type Item, itemId } from '@dangol/schema';
import { TEXT_MAX, URL_MAX } from './limits';

/** What the profile takes from an item of an event: canonical id, capped texts, numbers that are numbers. */
export interface ReadItem {
  id: string;
  variant?: string;
  quantity: number;
  /** What is remembered of the item itself. */
  facts: { price?: number; name?: string; brand?: string; categories?: string[]; url?: string; image?: string };
}

/** The usable items of an event's params; what has no id is left out. Never throws, whatever the page sent. */
export function readItems(params: Record<string, unknown>): ReadItem[] {
  const items = Array.isArray(params.items) ? (params.items as Partial<Item>[]) : [];
  return items.slice(0, 100).flatMap((item) => {
    const id = itemId(item?.item_id);
    if (!id) return [];
    const categories = [
      item.item_category,
      item.item_category2,
      item.item_category3,
      item.item_category4,
      item.item_category5,
    ]
      .map((category) => text(category))
      .filter((category) => category !== undefined);
    return [
      compact({
        id,
        variant: text(item.item_variant),
        quantity: amount(item.quantity) || 1,
        facts: compact({
          price: amount(item.price),
          name: text(item.item_name),
          brand: text(item.item_brand),
          categories: categories.length > 0 ? categories : undefined,
          url: text(item.item_url, URL_MAX),
          image: text(item.item_image, URL_MAX),
        }),
      }),
    ];
  });
}

/** A non-empty string cut to what the profile keeps. */
export function text(value: unknown, max = TEXT_MAX): string | undefined {
  return typeof value === 'string' && value.trim() && (max === TEXT_MAX || value.length <= max)
    ? value.trim().slice(0, max)
    : undefined;
}

/** The same object without its undefined fields. */
export function compact<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}

function amount(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) && parsed >= 0 ? parsed : undefined;
}
