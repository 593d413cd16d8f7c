import { addressOf, categoryFields, compact, textOf } from './item-fields';
import type { IdOf } from './report';
import { isPersonal } from './scrub-url';
import { toParams } from './to-params';

/** What `readMeta()` takes. */
export interface MetaOptions {
  /** `content` by `property` (or `name`), the first of each. */
  tags: ReadonlyMap<string, string>;
  /** The document's base address, for relative ones. */
  base: string;
  idOf: IdOf;
  /** An id known from elsewhere, for a page that says `og:type` = product and names no id. */
  id?: string | undefined;
}

/** Where an id is looked for, in this order. */
export const META_IDS: readonly string[] = ['product:productId', 'product:retailer_item_id', 'product:product_id'];

/**
 * The product that a page's meta tags describe (`product:*`, as Cafe24 and Meta's catalogue write them, and Open Graph), as the params of `view_item`;
 * `undefined` where they name none. The weakest reader: what it says gives way to all others.
 * @see https://ogp.me and https://developers.facebook.com/docs/marketing-api/catalog/guides/microdata-tags
 */
export function readMeta({ tags, base, idOf, id }: MetaOptions): Record<string, unknown> | undefined {
  const named = META_IDS.map((name) => idOf(tags.get(name))).find((found) => found);
  const known = named ?? (/product/.test(tags.get('og:type') ?? '') ? id : undefined);
  if (!known) return undefined;
  const of = (name: string) => tags.get(`product:${name}`) ?? tags.get(`og:${name}`);
  const item = {
    item_id: known,
    item_name: tags.get('og:title'),
    item_brand: of('brand'),
    ...categoryFields(tags.get('product:category')),
    price: of('sale_price:amount') ?? of('price:amount'),
    availability: of('availability'),
    item_url: addressOf(tags.get('og:url'), base, isPersonal),
    item_image: addressOf(tags.get('og:image'), base, isPersonal),
  };
  const currency = of('sale_price:currency') ?? of('price:currency');
  return toParams('view_item', { currency, items: [compact(item)] }, textOf);
}
