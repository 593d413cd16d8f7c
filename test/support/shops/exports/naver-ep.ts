import { PRODUCTS, type WorldProduct } from '../world';
import type { Row } from './rows';

/** What a shop's feed calls an item, and where its page is. */
export interface FeedIds {
  id(product: WorldProduct): string | number;
  link(product: WorldProduct): string;
}

const SHOP = 'https://shop.example';

/** By platform: the page's id, and its address as the shop's pages have it. */
export const FEED_IDS = {
  cafe24: { id: ({ no }) => no, link: ({ no }) => `${SHOP}/product/detail.html?product_no=${no}&cate_no=25` },
  makeshop: {
    id: ({ branduid }) => branduid,
    link: ({ branduid }) => `${SHOP}/shop/shopdetail.html?branduid=${branduid}&ref=naver`,
  },
  imweb: { id: ({ no }) => no, link: ({ no }) => `${SHOP}/shop_view/?idx=${no}` },
  shopify: { id: ({ gid }) => `shopify_KR_${gid}_1`, link: ({ handle }) => `${SHOP}/products/${handle}` },
  woocommerce: { id: ({ no }) => no, link: ({ handle }) => `${SHOP}/product/${handle}/` },
  own: { id: ({ sku }) => sku, link: ({ handle }) => `${SHOP}/goods/${handle}` },
} satisfies Record<string, FeedIds>;

/** The rows of a Naver Shopping EP 3.0 (tabs between, at a fixed address). Of each touch the knit is worn with the jeans and the bag. */
export function naverEp(ids: FeedIds, products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.map((product) => ({
    id: ids.id(product),
    title: product.title,
    price_pc: product.price,
    price_mobile: product.price,
    normal_price: product.was ?? product.price,
    link: ids.link(product),
    mobile_link: ids.link(product).replace('https://shop.', 'https://m.shop.'),
    image_link: `${SHOP}/images/${product.handle}.jpg`,
    add_image_link: '',
    category_name1: '패션의류',
    category_name2: product.categories[0],
    category_name3: product.categories[1],
    category_name4: '',
    condition: '신상품',
    brand: product.brand,
    maker: product.brand,
    origin: '국산',
    event_words: '첫 주문 배송비 0원',
    point: '쇼핑몰자체포인트^500',
    search_tag: product.categories.join('|'),
    group_id: '',
    coordi_id: wornWith(product)
      .map((other) => ids.id(other))
      .join('|'),
    minimum_purchase_quantity: 1,
    review_count: product.reviews,
    shipping: 3000,
    age_group: '성인',
    gender: '공용',
  }));
}

/** What the shop itself says goes with a product. */
export function wornWith(product: WorldProduct): WorldProduct[] {
  if (product.categories[1] !== '니트') return [];
  const at = PRODUCTS.indexOf(product);
  return [PRODUCTS[at + 2], PRODUCTS[at + 4]].filter((other) => other !== undefined);
}
