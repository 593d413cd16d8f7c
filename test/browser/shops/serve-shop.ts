import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aList, aManifest, aPopular, aShard } from '../../support/builders';
import type { Recorder } from '../../support/recording-server';
import { DIST } from '../../support/shop-page';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';

/** The platforms whose pages are kept here. */
export const PLATFORMS = ['cafe24', 'makeshop', 'shopify', 'woocommerce'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** The pages of each. */
export const PAGES = ['home', 'category', 'product', 'cart', 'order', 'guest-order'] as const;
export type PageName = (typeof PAGES)[number];

/** Where each platform has them. The product is the first of the world: 달빛 니트. */
export const ADDRESSES: Record<Platform, Record<PageName, string>> = {
  cafe24: {
    home: '/',
    category: '/category/니트/24/',
    product: '/product/달빛-니트/11/category/24/display/1/',
    cart: '/order/basket.html',
    order: '/order/order_result.html',
    'guest-order': '/m/order/order_result.html',
  },
  makeshop: {
    home: '/',
    category: '/shop/shopbrand.html?xcode=001',
    product: '/shop/shopdetail.html?branduid=3359711',
    cart: '/shop/basket.html',
    order: '/shop/orderend.html?ordernum=20261121103012-48211902',
    'guest-order': '/m/order_end.html?ordernum=20261121103012-48211903',
  },
  shopify: {
    home: '/',
    category: '/collections/knit',
    product: '/collections/knit/products/moonlight-knit',
    cart: '/cart',
    order: '/checkouts/cn/1017/thank_you',
    'guest-order': '/checkouts/cn/1018/thank_you',
  },
  woocommerce: {
    home: '/',
    category: '/product-category/knit/',
    product: '/product/moonlight-knit/',
    cart: '/cart/',
    order: '/checkout/order-received/1017/?key=wc_order_a',
    'guest-order': '/checkout/order-received/1018/?key=wc_order_b',
  },
};

/** The id that a platform's pages use for a product, and so the published one. */
export function pageId(platform: Platform, { no, branduid, handle }: WorldProduct): string {
  return platform === 'makeshop' ? `${branduid}` : platform === 'shopify' ? handle : `${no}`;
}

/** A kept page with something in its places: `%HEAD%` for the tag, `%BODY%` below the product's detail. */
export function shopHtml(platform: Platform, page: PageName, { head = '', body = '' } = {}): string {
  const file = fileURLToPath(new URL(`./pages/${platform}/${page}.html`, import.meta.url));
  return readFileSync(file, 'utf8')
    .replace('%HEAD%', () => head)
    .replace('%BODY%', () => body);
}

/** What is put into the pages, and what they are served with. */
export interface ServedShop {
  head?: string;
  body?: string;
  /** A folder served as `/model/`. */
  model?: string;
}

/**
 * Serves a platform's pages at its own addresses, the builds of dangol at `/dist/`, a model folder at `/model/`, and what the pages ask for by
 * script. Served again, the pages are those of the later call.
 * @returns where each page is, on `recorder.origin`.
 */
export function serveShop(recorder: Recorder, platform: Platform, { head, body, model }: ServedShop = {}) {
  const addresses = ADDRESSES[platform];
  for (const page of PAGES) {
    recorder.route(addresses[page].replace(/\?.*/, ''), shopHtml(platform, page, { head, body }));
  }
  recorder.files('/dist/', DIST);
  if (model) recorder.files('/model/', model);
  if (platform === 'shopify') {
    const [knit, shirt] = PRODUCTS as [WorldProduct, WorldProduct];
    const line = ({ gid, handle, title, brand, categories, price }: WorldProduct, quantity: number) => ({
      id: gid * 4 + 1,
      variant_id: gid * 4 + 1,
      product_id: gid,
      handle,
      quantity,
      price: price * 100,
      final_price: price * 100,
      product_title: title,
      vendor: brand,
      product_type: categories[1],
      url: `/products/${handle}?variant=${gid * 4 + 1}`,
      image: `/cdn/shop/files/${handle}.jpg`,
    });
    const cart = { token: 'hidden', currency: 'KRW', item_count: 3, items: [line(knit, 2), line(shirt, 1)] };
    recorder.route('/cart.js', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(cart));
    });
  }
  return (page: PageName) => recorder.origin + encodeURI(addresses[page]);
}

/** A model of the world with a platform's ids, in a folder: what is of one touch is bought by the same, its kinds go with each other. */
export function worldModel(platform: Platform): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-world-'));
  const id = (product: WorldProduct) => pageId(platform, product);
  const cards = PRODUCTS.map((product) => ({
    id: id(product),
    title: product.title,
    url: `/p/${id(product)}`,
    image: '/missing.jpg',
    price: product.price,
    currency: 'KRW',
    category: product.categories[1],
  }));
  const items = PRODUCTS.map((product, index) => {
    const others = (isOne: (other: WorldProduct) => boolean) =>
      aList(
        ...PRODUCTS.filter((other) => other !== product && isOne(other))
          .slice(0, 14)
          .map(id),
      );
    return {
      id: id(product),
      card: cards[index]!,
      lists: {
        similarBuyers: others(({ categories }) => categories[1] === product.categories[1]),
        goesWith: others(({ categories }) => categories[0] !== product.categories[0]),
        viewed: others(({ categories }) => categories[0] === product.categories[0]),
      },
      repeat: 0.4,
    };
  });
  mkdirSync(join(folder, 'v1', 'items'), { recursive: true });
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  write('manifest.json', aManifest());
  write('v1/items/0.json', { ...aShard({ items: items as never }), cards });
  write('v1/popular.json', { ...aPopular({ shop: aList(...PRODUCTS.slice(-12).map(id)) }), cards });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
