import { type Item, itemId } from '@dangol/schema';
import { fieldOf, textOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';

/** The fields of an item as a page has them, by the readers' short names. */
export interface RawItem {
  id: unknown;
  variant?: unknown;
  name?: unknown;
  brand?: unknown;
  /** From the widest to the narrowest. */
  categories?: unknown[];
  price?: unknown;
  quantity?: unknown;
  /** `true`: in stock. */
  available?: boolean | undefined;
  url?: unknown;
  image?: unknown;
}

const FIELDS = ['name', 'brand', 'url', 'image'] as const;

/**
 * An item as GA4 has it, of what a page says: numbers out of texts (`105,000원`, `105,000.00`), addresses absolute and scrubbed, what makes no
 * sense left out. `undefined` without an id.
 * @param base what relative addresses are relative to.
 */
export function toItem(raw: RawItem, base: string): Item | undefined {
  const id = itemId(raw.id);
  if (!id) return undefined;
  const item: Item = { item_id: id };
  const put = (name: string, value: unknown): void => {
    // An object of the page's may throw when it is made a text.
    const field = quietly(() => fieldOf(name, value, base));
    if (field !== undefined) item[name] = field;
  };
  for (const name of FIELDS) put(`item_${name}`, raw[name]);
  const variant = quietly(() => textOf(raw.variant));
  if (variant) item.item_variant = variant;
  for (const [depth, level] of (raw.categories ?? []).slice(0, 5).entries()) {
    put(`item_category${depth ? depth + 1 : ''}`, level);
  }
  put('price', raw.price);
  put('quantity', raw.quantity);
  if (raw.available !== undefined) item.availability = raw.available ? 'in_stock' : 'out_of_stock';
  return item;
}
