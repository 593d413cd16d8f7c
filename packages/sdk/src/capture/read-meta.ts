import { itemOf } from './item-fields';
import type { Params } from './report';

/**
 * The product that a page's meta tags describe (`product:*`, as Cafe24 and Meta's catalogue write them, and Open
 * Graph), as a page's params of `view_item`. The weakest reader: what it says gives way to
 * all others.
 * @see https://ogp.me and https://developers.facebook.com/docs/marketing-api/catalog/guides/microdata-tags
 */
export function readMeta(document: Document): Params {
  // Once through a long document, not for every field.
  const tags = [...document.querySelectorAll<HTMLMetaElement>('meta[property]')];
  const tag = (name: string) =>
    tags.find((meta) => /^(product|og):(.*)/.exec(meta.getAttribute('property') ?? '')?.[2] === name)?.content;
  const item = {
    ...itemOf(tag),
    id: tag('productId') ?? tag('retailer_item_id'),
    name: tag('title'),
    price: tag('sale_price:amount') ?? tag('price:amount'),
  };
  return { currency: tag('price:currency'), items: [item] };
}
