import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCTS, type WorldProduct, worldOrders } from '../world';
import { cafe24Orders, cafe24Products, cp949 } from './cafe24';
import { genericOrders, genericProducts } from './generic';
import { googleFeedXml } from './google-feed';
import { imwebOrders } from './imweb';
import { makeshopApiProducts, makeshopOrders } from './makeshop';
import { FEED_IDS, naverEp } from './naver-ep';
import { delimited } from './rows';
import { shopifyOrders } from './shopify-orders';
import { shopifyProducts } from './shopify-products';
import { smartstoreOrders } from './smartstore';
import { wooProducts, wooRestOrders } from './woocommerce';
import { workbook } from './workbook';

/** A platform whose files are written. */
export type Platform =
  | 'cafe24'
  | 'makeshop'
  | 'imweb'
  | 'smartstore'
  | 'shopify'
  | 'woocommerce'
  | 'google'
  | 'generic';

/** The files of one platform's shop, as its owner has them after an hour with the export buttons. */
export interface WrittenShop {
  /** Paths for `--orders`. */
  orders: string[];
  /** Paths for `--catalogue`. */
  catalogue: string[];
  /** What the shop's pages call a product: the key under which it must be published. */
  pageId(product: WorldProduct): string;
  /** Of all sixty. */
  pageIds: string[];
}

/** By platform what its pages call a product. */
const PAGE_IDS: Record<Platform, (product: WorldProduct) => string> = {
  cafe24: ({ no }) => String(no),
  makeshop: ({ branduid }) => String(branduid),
  imweb: ({ no }) => String(no),
  smartstore: ({ handle }) => handle,
  shopify: ({ handle }) => handle,
  woocommerce: ({ no }) => String(no),
  google: ({ sku }) => sku,
  generic: ({ handle }) => handle,
};

/**
 * Writes a platform's typical files into a folder, which is made if need be: orders and catalogue in that platform's own layout and code page, so that a test may train from
 * them and open the platform's page. Buyers' names, phones, e-mail and street addresses stand in the order files, costs in the catalogues.
 * @param options orders: how many. Default 400 (900 lines); 4600 are ten thousand lines.
 */
export async function writeShop(
  platform: Platform,
  folder: string,
  options: { orders?: number } = {},
): Promise<WrittenShop> {
  mkdirSync(folder, { recursive: true });
  const orders = worldOrders(options.orders ?? 400);
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const tsv = (rows: Parameters<typeof delimited>[0]) => delimited(rows, { delimiter: '\t', lineEnd: '\n' });
  const ep = (of: keyof typeof FEED_IDS) => put('naver-ep.txt', tsv(naverEp(FEED_IDS[of])));
  const files: Record<Platform, () => Promise<[orders: string[], catalogue: string[]]>> = {
    cafe24: async () => [
      [put('주문목록.csv', cp949(cafe24Orders(orders)))],
      [put('상품목록.csv', cp949(cafe24Products())), ep('cafe24')],
    ],
    makeshop: async () => [
      [put('주문.csv', cp949(makeshopOrders(orders)))],
      [put('상품.json', JSON.stringify(makeshopApiProducts())), ep('makeshop')],
    ],
    imweb: async () => [[put('주문.xlsx', await workbook(imwebOrders(orders)))], [ep('imweb')]],
    smartstore: async () => [
      [put('스마트스토어_주문.xlsx', await workbook(smartstoreOrders(orders)))],
      [put('catalogue.csv', delimited(genericProducts()))],
    ],
    shopify: async () => [
      [put('orders_export_1.csv', delimited(shopifyOrders(orders), { lineEnd: '\n' }))],
      [put('products_export_1.csv', delimited(shopifyProducts(), { lineEnd: '\n' }))],
    ],
    woocommerce: async () => [
      [put('orders.json', JSON.stringify(wooRestOrders(orders)))],
      [put('wc-product-export.csv', `\uFEFF${delimited(wooProducts(), { lineEnd: '\n' })}`)],
    ],
    google: async () => [
      [put('orders.csv', delimited(genericOrders(orders)))],
      [put('feed.xml', googleFeedXml(FEED_IDS.own))],
    ],
    generic: async () => [
      [put('orders.csv', delimited(genericOrders(orders)))],
      [put('catalogue.csv', delimited(genericProducts()))],
    ],
  };
  const [orderFiles, catalogue] = await files[platform]();
  const pageId = PAGE_IDS[platform];
  return { orders: orderFiles, catalogue, pageId, pageIds: PRODUCTS.map(pageId) };
}
