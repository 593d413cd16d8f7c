import { type Item, itemId } from '@dangol/schema';
import { numberOf, textOf } from '../capture/item-fields';
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

/** A longer address is none that a card could use: a picture written out. */
const ADDRESS_MAX = 500;

/**
 * An item as GA4 has it, of what a page says: numbers out of texts (`105,000원`, `105,000.00`), addresses absolute, what makes no sense left out.
 * `undefined` without an id. Nothing personal is taken out here: the client does that with whatever is reported.
 * @param base what relative addresses are relative to.
 */
export function toItem(raw: RawItem, base: string): Item | undefined {
  const id = itemId(raw.id);
  if (!id) return undefined;
  const item: Item = { item_id: id };
  const put = <Value>(name: string, value: unknown, read: (value: unknown) => Value | undefined): void => {
    // An object of the page's may throw when it is made a text.
    const field = quietly(() => read(value));
    if (field !== undefined) item[name] = field;
  };
  const address = (value: unknown) => {
    const text = textOf(value) ?? '';
    return text && text.length < ADDRESS_MAX ? new URL(text, base).href : undefined;
  };
  put('item_name', raw.name, textOf);
  put('item_brand', raw.brand, textOf);
  put('item_variant', raw.variant, textOf);
  put('item_url', raw.url, address);
  put('item_image', raw.image, address);
  for (const [depth, level] of (raw.categories ?? []).slice(0, 5).entries()) {
    put(`item_category${depth ? depth + 1 : ''}`, level, textOf);
  }
  put('price', raw.price, numberOf);
  put('quantity', raw.quantity, numberOf);
  if (raw.available !== undefined) item.availability = raw.available ? 'in_stock' : 'out_of_stock';
  return item;
}
