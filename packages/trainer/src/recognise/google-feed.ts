import type { Recogniser } from './recogniser';

/**
 * A feed for Google Merchant or Meta, XML or text with tabs: a row a variant, those of one `item_group_id` on one page are one product.
 * @see https://support.google.com/merchants/answer/7052112
 */
export const googleFeed: Recogniser = {
  name: 'google-feed',
  kind: 'catalogue',
  signs: [['image_link', 'image link'], ['availability'], ['id']],
  columns: {
    id: ['id'],
    title: ['title'],
    title_ko: ['name_ko', 'title_ko'],
    title_en: ['name_en', 'title_en'],
    link: ['link', 'canonical_link', 'mobile_link'],
    image: ['image_link', 'image link'],
    price: ['price'],
    sale_price: ['sale_price', 'sale price'],
    currency: ['currency'],
    availability: ['availability'],
    group: ['item_group_id', 'item group id'],
    category: ['product_type', 'product type', 'google_product_category', 'google product category', 'category'],
    brand: ['brand'],
    sku: ['sku', 'mpn'],
    alias: ['offer_id', 'alias'],
    barcode: ['gtin'],
    links: ['links', 'goes_with', 'related_products', 'cross_sells'],
    added: ['added', 'created_at', 'date_added'],
    rating: ['rating', 'average_rating', 'product_rating'],
    reviews: ['reviews', 'review_count', 'rating_count', 'number_of_reviews'],
    labels: [
      ...['labels', 'label'],
      ...[0, 1, 2, 3, 4].flatMap((place) => [`custom_label_${place}`, `custom label ${place}`]),
    ],
  },
  folds: 'page',
};
