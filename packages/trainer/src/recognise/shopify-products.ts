import type { Recogniser } from './recogniser';

/**
 * Shopify's product CSV, as it was until 2024, as it is since, and mixed: rows of one handle are the variants and pictures of one product. Neither `Cost per item` nor `Variant Cost`
 * is ever read.
 * @see https://help.shopify.com/en/manual/products/import-export/using-csv
 */
export const shopifyProducts: Recogniser = {
  name: 'shopify-products',
  kind: 'catalogue',
  signs: [
    ['Handle', 'URL handle'],
    ['Title', 'Variant SKU', 'SKU'],
  ],
  columns: {
    id: ['URL handle', 'Handle'],
    alias: ['ID', 'Product ID'],
    variant: ['SKU', 'Variant SKU', 'Variant ID'],
    barcode: ['Barcode', 'Variant Barcode'],
    title: ['Title'],
    option: ['Option1 value', 'Option2 value', 'Option3 value'],
    link: ['Online store URL', 'URL'],
    image: ['Product image URL', 'Image Src'],
    price: ['Price', 'Variant Price'],
    was: ['Compare-at price', 'Compare at price', 'Variant Compare At Price', 'Variant Compare-at price'],
    stock: ['Inventory quantity', 'Variant Inventory Qty'],
    oversold: ['Continue selling when out of stock', 'Variant Inventory Policy'],
    category: ['Type', 'Product category'],
    brand: ['Vendor'],
    shown: ['Status'],
    published: ['Published on online store', 'Published'],
  },
  hasPageIds: true,
  folds: 'id',
  tidy(cells) {
    const title = cells.get('title') ?? '';
    // The name that a line without a SKU has: `Title - Black / S`.
    if (title) cells.set('named', title);
    if (/^(continue|true)$/iu.test(cells.get('oversold') ?? '')) cells.delete('stock');
    if (!cells.get('link') && cells.get('id'))
      cells.set('link', `/products/${encodeURIComponent(cells.get('id') ?? '')}`);
  },
};
