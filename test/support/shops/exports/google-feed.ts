import { PRODUCTS, type WorldProduct } from '../world';
import type { FeedIds } from './naver-ep';
import type { Row } from './rows';

/** The rows of a Google Merchant or Meta feed, a row a variant: `item_group_id` is the product. */
export function googleFeed(ids: FeedIds, products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.flatMap((product) =>
    product.variants.map((variant) => ({
      id: variant.sku,
      item_group_id: ids.id(product),
      title: `${product.titleEn} - ${variant.option}`,
      description: `${product.titleEn} by ${product.brand}`,
      link: ids.link(product),
      image_link: `https://shop.example/images/${product.handle}.jpg`,
      availability: product.stock ? 'in_stock' : 'out_of_stock',
      price: `${product.was ?? product.price} KRW`,
      sale_price: product.was ? `${product.price} KRW` : '',
      product_type: product.categories.join(' > '),
      google_product_category: 'Apparel & Accessories > Clothing',
      brand: product.brand,
      mpn: variant.sku,
      condition: 'new',
      cost_of_goods_sold: `${product.cost} KRW`,
    })),
  );
}

/** The same as RSS 2.0, with the names of Google's own namespace. */
export function googleFeedXml(ids: FeedIds, products: readonly WorldProduct[] = PRODUCTS): string {
  const items = googleFeed(ids, products).map((row) => {
    const fields = Object.entries(row).filter(([, value]) => value !== '');
    return `<item>\n${fields.map(([name, value]) => `  <g:${name}>${escaped(String(value))}</g:${name}>\n`).join('')}</item>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n<title>Dangol</title>\n<link>https://shop.example</link>\n${items.join('')}</channel>\n</rss>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
