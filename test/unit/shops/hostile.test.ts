// A page's own data may be anything: other scripts write it, and some break it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cafe24 } from '../../../packages/sdk/src/shops/cafe24';
import { makeshop } from '../../../packages/sdk/src/shops/makeshop';
import type { ShopReader } from '../../../packages/sdk/src/shops/page-facts';
import { shopify } from '../../../packages/sdk/src/shops/shopify';
import { woocommerce } from '../../../packages/sdk/src/shops/woocommerce';
import { ADDRESSES, PAGES, type Platform, shopHtml } from '../../browser/shops/serve-shop';
import { openHtml, openShopPage } from './open-shop-page';

const READERS: Record<Platform, ShopReader> = { cafe24, makeshop, shopify, woocommerce };

const GLOBALS = [
  'EC_FRONT_EXTERNAL_SCRIPT_VARIABLE_DATA',
  'CAFE24',
  'SHOP',
  'iProductNo',
  'product_name',
  'product_price',
  'is_soldout_icon',
  'option_stock_data',
  'aBasketProductData',
  'aBasketProductOrderData',
  'product_uid',
  'optionJsonData',
  'IS_LOGIN',
  'Shopify',
  'ShopifyAnalytics',
  '__st',
  'wcSettings',
];

const thrower = new Proxy(
  {},
  {
    get() {
      throw new Error('hands off');
    },
    ownKeys() {
      throw new Error('hands off');
    },
  },
);

const textless = {
  toString: () => {
    throw new Error('no text');
  },
};

const HOSTILE: [what: string, value: unknown][] = [
  ['what throws when it is touched', thrower],
  ['null', null],
  ['a number', 5],
  ['a broken text', '{"P000000L000A":'],
  ['a huge list', Array.from({ length: 200_000 }, () => ({ product_no: 1, price: 1 }))],
  ['a list with holes', [null, 7, 'x', [], { product_no: textless, price: textless, id: textless, sku: textless }]],
  ['a function', () => thrower],
  [
    'a nest of what throws',
    { meta: thrower, shop: thrower, basic: thrower, order_id: '1', order_product: thrower, currency: thrower },
  ],
  [
    'texts that are none',
    { order_id: textless, payed_amount: textless, meta: { product: { id: textless, variants: [textless] } } },
  ],
];

describe.each(Object.keys(READERS) as Platform[])('%s', (platform) => {
  test.each(HOSTILE)('globals that are %s harm nothing', (_, value) => {
    for (const page of PAGES) {
      const shop = openShopPage(platform, page, ADDRESSES[platform][page]);
      for (const name of GLOBALS) shop[name] = value;
      const facts = READERS[platform].read(shop as never);
      expect(facts?.platform).toBe(platform);
      expect(JSON.stringify(facts)).not.toMatch(/\[object|hands off|NaN/);
      expect(facts?.cart?.length ?? 0).toBeLessThanOrEqual(200);
    }
  });

  test('getters of the window that throw', () => {
    const shop = openShopPage(platform, 'product', ADDRESSES[platform].product);
    for (const name of GLOBALS) {
      Object.defineProperty(shop, name, {
        get() {
          throw new Error('hands off');
        },
      });
    }
    expect(READERS[platform].read(shop as never)?.platform).toBe(platform);
  });

  test('whatever stands in the document’s JSON-LD, numbers are numbers and ids are texts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'A', offers: value, image: value, brand: value, sku: value }).replaceAll('<', '\\u003c')}</script>`;
        const shop = openHtml(shopHtml(platform, 'product', { head }), '/products/a?branduid=11');
        const { item } = READERS[platform].read(shop as never) ?? {};
        expect(typeof (item?.item_id ?? '')).toBe('string');
        expect(item?.price ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});

test('what a feed or a code calls an item is told by its form alone', () => {
  expect(['P00000KV', 'P0000BUV000I', 'P000000L000B'].map((raw) => cafe24.idOf?.(raw))).toEqual(['281', '1217', '11']);
  for (const raw of ['P1024', '45', 'PRODUCT1', 'P00000kv', 'P0000000', 'MD-0011', 'P00000KV0'])
    expect(cafe24.idOf?.(raw)).toBeUndefined();
  expect(['woocommerce_gpf_11', 'gla_11', 'wc_post_id_11'].map((raw) => woocommerce.idOf?.(raw))).toEqual([
    '11',
    '11',
    '11',
  ]);
  expect(woocommerce.idOf?.('MD_11')).toBeUndefined();
});
