import type { Recogniser } from './recogniser';

/** JSON Lines of a GraphQL bulk query of products: variants name their product as `__parentId`. */
export const shopifyBulkProducts: Recogniser = {
  name: 'shopify-bulk-products',
  kind: 'catalogue',
  signs: [
    ['handle'],
    ['title'],
    ['ProductVariant.id', 'ProductVariant.sku', 'variants.id', 'variants.sku', 'productType', 'product_type'],
  ],
  columns: {
    id: ['handle'],
    alias: ['id', 'legacyResourceId'],
    variant: [
      'ProductVariant.sku',
      'ProductVariant.id',
      'ProductVariant.barcode',
      'variants.sku',
      'variants.id',
      'variants.barcode',
    ],
    title: ['title'],
    option: ['ProductVariant.title', 'variants.title'],
    link: ['onlineStoreUrl', 'onlineStorePreviewUrl'],
    image: ['featuredImage.url', 'featuredMedia.preview.image.url', 'image.src', 'images.src', 'images.url'],
    price: ['ProductVariant.price', 'variants.price', 'priceRangeV2.minVariantPrice.amount'],
    was: ['ProductVariant.compareAtPrice', 'variants.compareAtPrice', 'variants.compare_at_price'],
    stock: ['ProductVariant.inventoryQuantity', 'variants.inventoryQuantity', 'variants.inventory_quantity'],
    availability: ['ProductVariant.availableForSale', 'variants.availableForSale'],
    category: ['productType', 'product_type'],
    brand: ['vendor'],
    shown: ['status'],
    added: ['createdAt', 'created_at'],
  },
  hasPageIds: true,
  folds: 'id',
  tidy(cells) {
    const title = cells.get('title') ?? '';
    if (title) cells.set('named', title);
    if (!cells.get('link') && cells.get('id'))
      cells.set('link', `/products/${encodeURIComponent(cells.get('id') ?? '')}`);
  },
};
