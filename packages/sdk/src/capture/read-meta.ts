import { textOf } from './item-fields';
import type { Reading } from './report';
import { toParams } from './to-params';

/** What `readMeta()` takes. */
export interface MetaOptions extends Reading {
  /** The content of the first meta tag of this property or name. */
  tag(name: string): string | undefined;
}

/** Where an id is looked for, in this order. */
export const META_IDS = ['product:productId', 'product:retailer_item_id'];

/**
 * The product that a page's meta tags describe (`product:*`, as Cafe24 and Meta's catalogue write them, and Open
 * Graph), as the params of `view_item`; `undefined` where they name none. The weakest reader: what it says gives way to
 * all others.
 * @see https://ogp.me and https://developers.facebook.com/docs/marketing-api/catalog/guides/microdata-tags
 */
export function readMeta({ tag, idOf, base }: MetaOptions): Record<string, unknown> | undefined {
  const of = (name: string) => tag(`product:${name}`) ?? tag(`og:${name}`);
  const item = {
    id: META_IDS.map((name) => idOf(tag(name))).find((found) => found),
    name: of('title'),
    brand: of('brand'),
    category: of('category'),
    price: of('sale_price:amount') ?? of('price:amount'),
    currency: of('price:currency'),
    availability: of('availability'),
    url: of('url'),
    image: of('image'),
  };
  return toParams('view_item', { items: [item] }, { idOf: textOf, base });
}
