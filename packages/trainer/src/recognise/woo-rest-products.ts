import type { Recogniser } from './recogniser';

/**
 * An answer of `/wp-json/wc/v3/products`. What its pages call an item is the post id, whatever the address has.
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#product-properties
 */
export const wooRestProducts: Recogniser = {
  name: 'woo-rest-products',
  kind: 'catalogue',
  signs: [['permalink'], ['stock_status', 'catalog_visibility'], ['id']],
  columns: {
    id: ['id'],
    sku: ['sku'],
    handle: ['slug'],
    barcode: ['global_unique_id'],
    variant: ['variations'],
    title: ['name'],
    link: ['permalink'],
    image: ['images.src', 'images'],
    price: ['regular_price', 'price'],
    sale_price: ['sale_price'],
    current_price: ['price'],
    availability: ['stock_status'],
    category: ['categories.name'],
    brand: ['brands.name'],
    shown: ['status'],
    visibility: ['catalog_visibility'],
    links: ['cross_sell_ids', 'upsell_ids'],
    added: ['date_created_gmt'],
    rating: ['average_rating'],
    reviews: ['rating_count', 'review_count'],
  },
  hasPageIds: true,
  tidy(cells) {
    // Of a product of several variations the regular price is empty.
    if (!cells.get('price')) cells.set('price', cells.get('current_price') ?? '');
    // The names of its categories, the widest first.
    cells.set('category', lastOf(cells.get('category') ?? ''));
  },
};

function lastOf(cell: string): string {
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? String(list.at(-1) ?? '') : cell;
  } catch {
    return cell;
  }
}
