import type { Recogniser } from './recogniser';

/** An answer of Cafe24's Admin API, `products`, also with `embed=variants`. */
export const cafe24ApiProducts: Recogniser = {
  name: 'cafe24-api-products',
  kind: 'catalogue',
  signs: [['product_no'], ['product_code'], ['product_name']],
  columns: {
    id: ['product_no'],
    code: ['product_code'],
    sku: ['custom_product_code'],
    variant: ['variants.variant_code', 'variants.custom_variant_code'],
    title: ['product_name'],
    title_en: ['eng_product_name'],
    image: ['list_image', 'detail_image', 'small_image', 'tiny_image'],
    price: ['price'],
    was: ['retail_price'],
    shown: ['display'],
    // T says that it is sold out: it must not be read as a yes.
    sold_out: ['sold_out'],
    on_sale: ['selling'],
    brand: ['brand_name'],
    added: ['created_date'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
  hasPageIds: true,
  hasCafe24Codes: true,
  folds: 'id',
};
