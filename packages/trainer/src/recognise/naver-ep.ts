import type { Recogniser } from './recogniser';

/**
 * A Naver Shopping EP: tabs between, at a fixed address, made by Cafe24, Makeshop, imweb, Godomall and plug-ins. `group_id` joins pages that are variants of each other;
 * `coordi_id` is what the shop says goes with it.
 */
export const naverEp: Recogniser = {
  name: 'naver-ep',
  kind: 'catalogue',
  signs: [['price_pc'], ['image_link']],
  columns: {
    id: ['id'],
    sku: ['manufacture_define_number', 'seller_code'],
    barcode: ['barcode'],
    title: ['title'],
    link: ['link', 'mobile_link'],
    image: ['image_link'],
    price: ['price_pc', 'price_mobile'],
    was: ['normal_price'],
    category: ['category_name4', 'category_name3', 'category_name2', 'category_name1'],
    brand: ['brand', 'maker'],
    group: ['group_id'],
    links: ['coordi_id'],
    reviews: ['review_count'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
};
