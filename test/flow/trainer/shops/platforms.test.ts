import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
import { formatTrain } from '../../../../packages/trainer/src/report/format-train';
import {
  cafe24ApiOrders,
  cafe24ApiProducts,
  cafe24Orders,
  cafe24Products,
  cp949,
} from '../../../support/shops/exports/cafe24';
import { googleFeed } from '../../../support/shops/exports/google-feed';
import { makeshopApiOrders, makeshopApiProducts } from '../../../support/shops/exports/makeshop';
import { FEED_IDS, naverEp, wornWith } from '../../../support/shops/exports/naver-ep';
import { personalTexts } from '../../../support/shops/exports/people';
import { delimited, jsonLines } from '../../../support/shops/exports/rows';
import { shopifyBulkOrders, shopifyOrders, shopifyRestOrders } from '../../../support/shops/exports/shopify-orders';
import {
  shopifyBulkProducts,
  shopifyProductsMixed,
  shopifyProductsOld,
} from '../../../support/shops/exports/shopify-products';
import { wooRestProducts, wooSqlOrders } from '../../../support/shops/exports/woocommerce';
import { type Platform, writeShop } from '../../../support/shops/exports/write-shop';
import { PRODUCTS, type WorldProduct, worldOrders } from '../../../support/shops/world';
import { createWorkbench, type ReadBack, readBack } from '../workbench';

const bench = createWorkbench();
afterAll(bench.remove);

const COUNT = 400;
const ORDERS = worldOrders(COUNT);
const PERSONAL = personalTexts(ORDERS);
const dropped = ['unpaid', 'cancelled', 'returned'];

async function trained(name: string, orders: string[], catalogue: string[], ...options: string[]) {
  const out = bench.path(`model-${name}`);
  const files = ['--orders', ...orders, '--catalogue', ...catalogue];
  const summary = await bench.json<TrainSummary>('train', ...files, '--out', out, '--no-tuning', ...options);
  return { summary, model: readBack(out) };
}

/** Ids of all items that have a record, wherever they stand. */
function publishedIds(model: ReadBack): string[] {
  const listed = model.shards.flatMap(({ items }) =>
    items.flatMap(({ id, lists }) => [id, ...Object.values(lists).flatMap((list) => list?.ids ?? [])]),
  );
  return [...new Set(listed)].sort();
}

function holdsNothingPersonal(said: string): void {
  const lower = said.toLowerCase();
  for (const text of PERSONAL) expect([text, lower.includes(text.toLowerCase())]).toEqual([text, false]);
}

/** No number of the published files is what a product cost the shop. */
function holdsNoCost(model: ReadBack): void {
  const costs = new Set(PRODUCTS.map(({ cost }) => String(cost)));
  for (const [name, text] of model.files)
    expect([
      name,
      [...text.matchAll(/(?<![\d.])\d{5}(?![\d.])/gu)].filter(([digits]) => costs.has(digits)).length,
    ]).toEqual([name, 0]);
}

const TYPICAL: [Platform, orders: string, catalogue: string[]][] = [
  ['cafe24', 'cafe24-orders', ['cafe24-products', 'naver-ep']],
  ['makeshop', 'makeshop-orders', ['makeshop-api-products', 'naver-ep']],
  ['imweb', 'imweb-orders', ['naver-ep']],
  ['smartstore', 'smartstore-orders', ['generic']],
  ['shopify', 'shopify-orders', ['shopify-products']],
  ['woocommerce', 'woo-rest-orders', ['woo-products']],
  ['google', 'generic', ['google-feed']],
  ['generic', 'generic', ['generic']],
];

describe.each(TYPICAL)('the files of %s', (platform, orderName, catalogueNames) => {
  test('are recognised, and make a model under the ids of its pages, without costs or people', async () => {
    const shop = await writeShop(platform, bench.path(platform), { orders: COUNT });
    const { summary, model } = await trained(platform, shop.orders, shop.catalogue);
    expect(summary.reports.map(({ recogniser }) => recogniser)).toEqual([...catalogueNames, orderName]);
    expect(publishedIds(model)).toEqual(shop.pageIds.toSorted());
    const { lines = 0, resolved } = summary.resolved ?? {};
    expect([lines > 500, resolved]).toEqual([true, lines]);
    const card = model.record(shop.pageId(PRODUCTS[0] as WorldProduct))?.card;
    expect(card).toMatchObject({ price: 49_000, was: 59_000, brand: 'Madang', category: '니트' });
    // Neither Shopify's nor WooCommerce's product file says it: their orders do.
    expect(card?.currency).toBe('KRW');
    expect(summary.filledCurrency).toBe(['shopify', 'woocommerce'].includes(platform) ? 'KRW' : undefined);
    if (platform === 'shopify') expect(card?.url).toBe('/products/moonlight-knit');
    if (platform === 'woocommerce') expect(card?.url).toBe('/?post_type=product&p=11');
    const out = formatTrain(summary, 'model');
    holdsNothingPersonal(out + JSON.stringify(summary) + JSON.stringify(model.files));
    holdsNoCost(model);
    expect(out).toContain('100 % of');
  });
});

const put = (name: string, content: string | Uint8Array) => bench.write(name, content);
const json = (name: string, value: unknown) => put(name, JSON.stringify(value));
const tsv = (name: string, rows: Parameters<typeof delimited>[0]) => put(name, delimited(rows, { delimiter: '\t' }));
const byNo = ({ no }: WorldProduct) => String(no);
const byHandle = ({ handle }: WorldProduct) => handle;

/** Other files of the same shops: orders, catalogue, what pages call a product, and whether the file tells which lines came back. */
const OTHERS: [string, () => string, () => string[], (product: WorldProduct) => string][] = [
  [
    'Cafe24’s API',
    () => json('c-o.json', cafe24ApiOrders(ORDERS)),
    () => [json('c-p.json', cafe24ApiProducts())],
    byNo,
  ],
  [
    'Cafe24’s variants alone, and its product CSV without the number of a page',
    () => put('c-v.csv', cp949(cafe24Orders(ORDERS, ['상품품목코드']))),
    () => [put('c-c.csv', cp949(cafe24Products()))],
    byNo,
  ],
  [
    'Cafe24’s own codes of the shop, and a feed',
    () => put('c-s.csv', cp949(cafe24Orders(ORDERS, ['자체 상품코드', '상품품목코드']))),
    () => [tsv('c-ep.txt', naverEp(FEED_IDS.cafe24)), put('c-c2.csv', cp949(cafe24Products()))],
    byNo,
  ],
  [
    'Makeshop’s API',
    () => json('m-o.json', makeshopApiOrders(ORDERS)),
    () => [json('m-p.json', makeshopApiProducts())],
    ({ branduid }) => String(branduid),
  ],
  [
    'Shopify’s old products',
    () => put('s-o.csv', delimited(shopifyOrders(ORDERS))),
    () => [put('s-p.csv', delimited(shopifyProductsOld()))],
    byHandle,
  ],
  [
    'Shopify’s mixed products',
    () => json('s-r.json', shopifyRestOrders(ORDERS)),
    () => [put('s-m.csv', delimited(shopifyProductsMixed()))],
    byHandle,
  ],
  [
    'Shopify’s bulk answers',
    () => put('s-b.jsonl', jsonLines(shopifyBulkOrders(ORDERS))),
    () => [put('s-bp.jsonl', jsonLines(shopifyBulkProducts()))],
    byHandle,
  ],
  [
    'WooCommerce’s table',
    () => put('w-s.csv', delimited(wooSqlOrders(ORDERS))),
    () => [json('w-p.json', wooRestProducts())],
    byNo,
  ],
  [
    'a feed in text of a Cafe24 shop, whose variants are one page',
    () => put('c-n.csv', cp949(cafe24Orders(ORDERS, ['상품번호', '자체 상품코드']))),
    () => [tsv('c-g.tsv', googleFeed(FEED_IDS.cafe24))],
    byNo,
  ],
];

test.each(OTHERS)('%s make a model under the ids of the pages', async (name, orders, catalogue, pageId) => {
  const { summary, model } = await trained(`other-${name.length}`, [orders()], catalogue());
  expect(publishedIds(model)).toEqual(PRODUCTS.map(pageId).sort());
  expect(summary.resolved?.resolved).toBe(summary.resolved?.lines);
  holdsNothingPersonal(JSON.stringify(summary) + JSON.stringify(model.files));
  holdsNoCost(model);
});

test('one log in the form of each platform is one and the same model', async () => {
  const forms = [
    json('same-1.json', cafe24ApiOrders(ORDERS)),
    put('same-2.csv', cp949(cafe24Orders(ORDERS, ['상품번호']))),
    put('same-3.csv', cp949(cafe24Orders(ORDERS, ['상품품목코드']))),
  ];
  const models = [];
  for (const [place, file] of forms.entries())
    models.push(await trained(`same-${place}`, [file], [json('same-p.json', cafe24ApiProducts())]));
  const versions = models.map(({ summary }) => summary.version);
  expect(new Set(versions).size).toBe(1);
  const orders = ORDERS.filter(({ state }) => !dropped.includes(state));
  expect(models[0]?.summary.figures.orders).toBe(orders.length);
  expect(models[0]?.summary.figures.newestAt).toBe(Math.floor(Math.max(...orders.map(({ at }) => at)) / 1000) * 1000);
});

test('what the shop itself says goes together leads the list: EP coordi_id, Woo cross-sells and upsells', async () => {
  const knit = PRODUCTS[0] as WorldProduct;
  for (const platform of ['cafe24', 'woocommerce'] as const) {
    const shop = await writeShop(platform, bench.path(`linked-${platform}`), { orders: COUNT });
    const { summary, model } = await trained(`linked-${platform}`, shop.orders, shop.catalogue);
    expect(summary.links).toBe(20);
    const lead = model.record(shop.pageId(knit))?.lists.goesWith?.ids.slice(0, 2);
    expect(lead?.toSorted()).toEqual(wornWith(knit).map(shop.pageId).sort());
  }
});

test('a report, and what is said of files that cannot be used, tell nothing of people', async () => {
  const shop = await writeShop('shopify', bench.path('told'), { orders: COUNT });
  const files = ['--orders', ...shop.orders, '--catalogue', ...shop.catalogue];
  const report = bench.path('report.html');
  expect((await bench.dangol('report', ...files, '--out', report)).code).toBe(0);
  const [header = '', ...rows] = delimited(shopifyOrders(ORDERS)).split('\r\n');
  const broken = put('broken.csv', [header, ...rows.map((row) => row.replace(/\d{4}-\d\d-\d\d/gu, '"'))].join('\n'));
  const unknown = put('unknown.csv', delimited(shopifyOrders(ORDERS).map(({ Name, ...row }) => row)));
  const other = put('other.csv', delimited(PRODUCTS.map(({ no, title }) => ({ id: `x${no}x`, title }))));
  const said = await Promise.all([
    bench.dangol('train', '--orders', broken, '--out', bench.path('none')),
    bench.dangol('train', '--orders', unknown, '--map', 'order=Nummer', '--out', bench.path('none')),
    bench.dangol('train', '--orders', ...shop.orders, '--catalogue', other, '--out', bench.path('none')),
  ]);
  expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
  holdsNothingPersonal(JSON.stringify(said) + readFileSync(report, 'utf8'));
});

test('the page id may be said by hand', async () => {
  const shop = await writeShop('cafe24', bench.path('by-hand'), { orders: 60 });
  const idsBy = async (name: string) =>
    publishedIds((await trained('by-hand', shop.orders, shop.catalogue, '--page-id', name)).model).slice(0, 2);
  const met = new Set(ORDERS.flatMap(({ lines }) => lines.map(({ product }) => product)));
  expect(met.size).toBe(60);
  expect(await idsBy('link')).toEqual(['11', '12']);
  expect(await idsBy('상품코드')).toEqual(['P000000L', 'P000000M']);
  expect(await idsBy('sku')).toEqual(['MD-0011', 'MD-0012']);
  const { err } = await bench.dangol(
    ...['train', '--orders', ...shop.orders, '--catalogue', ...shop.catalogue],
    ...['--out', bench.path('none'), '--page-id', 'Artikel'],
  );
  expect(err).toContain('--page-id Artikel: no catalogue has such a column');
});
