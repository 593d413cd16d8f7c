import type { Recogniser } from './recogniser';

/**
 * WooCommerce's product CSV, with its English headers: variations follow their product, which they name as Parent by `id:11` or SKU.
 * @see https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema
 */
export const wooProducts: Recogniser = {
  name: 'woo-products',
  kind: 'catalogue',
  signs: [
    ['Is featured?', 'Visibility in catalog'],
    ['ID', 'SKU'],
  ],
  columns: {
    id: ['ID'],
    sku: ['SKU'],
    barcode: ['GTIN, UPC, EAN, or ISBN', 'GTIN'],
    title: ['Name'],
    parent: ['Parent'],
    kind: ['Type'],
    image: ['Images'],
    price: ['Regular price'],
    sale_price: ['Sale price'],
    availability: ['In stock?'],
    category: ['Categories'],
    brand: ['Brands', 'Brand'],
    shown: ['Published'],
    visibility: ['Visibility in catalog'],
    links: ['Cross-sells', 'Upsells'],
  },
  hasPageIds: true,
  tidy(cells) {
    // A list of paths with commas between, `\,` for a comma in a name.
    const paths = (cells.get('category') ?? '').split(/(?<!\\),\s*/u);
    const depth = (path: string) => path.split('>').length;
    const deepest = paths.reduce((best, path) => (depth(path) > depth(best) ? path : best), paths[0] ?? '');
    cells.set('category', deepest.replaceAll('\\,', ','));
    cells.set('image', (cells.get('image') ?? '').split(/,\s+/u)[0] ?? '');
    cells.set('parent', (cells.get('parent') ?? '').replace(/^id:/u, ''));
    // The export has no addresses: WordPress leads this one to the product's own.
    if (cells.get('id')) cells.set('link', `/?post_type=product&p=${encodeURIComponent(cells.get('id') ?? '')}`);
  },
};
