import type { Recogniser } from './recogniser';

/** An answer of Makeshop's open API, `type=product`: the file that has both the long code and the number of the page. Its names differ among public sources. */
export const makeshopApiProducts: Recogniser = {
  name: 'makeshop-api-products',
  kind: 'catalogue',
  signs: [
    ['branduid', 'product_uid'],
    ['brandcode', 'product_code'],
    ['brandname', 'product_name'],
  ],
  columns: {
    id: ['branduid', 'product_uid'],
    code: ['brandcode', 'product_code'],
    sku: ['mycode', 'my_code', 'custom_code'],
    title: ['brandname', 'product_name'],
    image: ['imageurl', 'image', 'maximage', 'minimage', 'tinyimage'],
    price: ['sellprice', 'price'],
    was: ['consumerprice', 'consumer_price'],
    category: ['category', 'category_name'],
    stock: ['stock', 'quantity'],
    shown: ['display'],
    brand: ['company', 'brand'],
    added: ['regdate', 'reg_date'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
  hasPageIds: true,
};
