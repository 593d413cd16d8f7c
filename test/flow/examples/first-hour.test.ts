// The guides' own commands, typed as they stand there over the invented shop's files; addresses of others lead to a folder and a server here.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@dangol/trainer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafe24Orders, cp949 } from '../../support/shops/exports/cafe24';
import { genericOrders, genericProducts } from '../../support/shops/exports/generic';
import { makeshopOrders, makeshopProducts } from '../../support/shops/exports/makeshop';
import { delimited } from '../../support/shops/exports/rows';
import { shopifyOrders } from '../../support/shops/exports/shopify-orders';
import { shopifyProducts } from '../../support/shops/exports/shopify-products';
import { wooProducts } from '../../support/shops/exports/woocommerce';
import { PRODUCTS, type WorldProduct, worldOrders } from '../../support/shops/world';
import { snippets } from '../../unit/guides/guides';
import { type Platform, startPlatform } from './a-platform';

const ORDERS = worldOrders(400);
let platform: Platform;
let root: string;
beforeAll(async () => {
  platform = await startPlatform(ORDERS);
  root = await mkdtemp(join(tmpdir(), 'dangol-hour-'));
});
afterAll(async () => {
  await platform.close();
  await rm(root, { recursive: true, force: true });
});

/** What the shop's owner has in the folder after the first two steps, and what its pages call a product. */
interface Shop {
  files: Record<string, string | Buffer>;
  pageId(product: WorldProduct): string | number;
}

/** The same product file, with the column that the guide asks for. */
const withNumbers = makeshopProducts().map((row, index) => ({ ...row, 상품고유번호: PRODUCTS[index]!.branduid }));

/** As the plugin's `wp dangol export` writes them. */
const wooExport = ORDERS.flatMap(({ number, at, buyer, lines }) =>
  lines.map((line) => ({
    order: number,
    line: line.id,
    item: line.product.no,
    buyer: buyer.id,
    at: new Date(at).toISOString(),
    quantity: line.quantity,
    price: line.price,
    currency: 'KRW',
    status: 'completed',
  })),
);

const SHOPS: Record<string, Shop> = {
  cafe24: {
    files: { 'orders/주문.csv': cp949(cafe24Orders(ORDERS, ['상품번호', '상품코드', '상품품목코드'])) },
    pageId: ({ no }) => no,
  },
  makeshop: {
    files: { 'orders/주문.csv': cp949(makeshopOrders(ORDERS)), 'products.csv': cp949(withNumbers) },
    pageId: ({ branduid }) => branduid,
  },
  shopify: {
    files: {
      'orders/orders_export_1.csv': delimited(shopifyOrders(ORDERS)),
      'products.csv': delimited(shopifyProducts()),
    },
    pageId: ({ handle }) => handle,
  },
  woocommerce: {
    files: { 'orders.csv': delimited(wooExport), 'products.csv': delimited(wooProducts()) },
    pageId: ({ no }) => no,
  },
  'react-store': {
    files: { 'orders.csv': delimited(genericOrders(ORDERS)), 'products.csv': delimited(genericProducts()) },
    pageId: ({ handle }) => handle,
  },
};

describe.each(Object.entries(SHOPS))('the first hour with %s', (name, { files, pageId }) => {
  const folder = () => join(root, name);
  const printed: string[] = [];

  /** The guide's line of this command, with what is elsewhere brought here. */
  async function type(command: string, ...more: string[]): Promise<number> {
    const line = snippets()
      .filter(({ place }) => place === `examples/${name}/README.md`)
      .flatMap(({ text }) => text.split('\n'))
      .find((each) => each.startsWith(`npx @dangol/trainer ${command} `))!;
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!).slice(2);
    const here = words.map((word, index) => {
      // The feed that two guides take for prices alone is to be that of the training: here the product file is.
      if (word.endsWith('/feed.xml')) return join(folder(), 'products.csv');
      if (/^https?:.*naver/.test(word)) return `${platform.url}/feed.txt?of=${name}`;
      const isTarget = /^(ftp|sftp|s3):/.test(word) || word.startsWith('/var/www');
      if (isTarget) return join(folder(), 'public');
      const isPath = index > 0 && /^(orders|model|public\/model|[a-z]+\.csv)$/.test(word);
      return isPath ? join(folder(), word) : word;
    });
    const say = { write: (text: string) => printed.push(text) };
    const ofService = here.flatMap((word, index) => (/^--(endpoint|region)$/.test(word) ? [index, index + 1] : []));
    return run([...here.filter((_, index) => !ofService.includes(index)), ...more], { stdout: say, stderr: say });
  }

  beforeAll(async () => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(folder(), path, '..'), { recursive: true });
      await writeFile(join(folder(), path), content);
    }
  });

  it('shows the shop’s own products before anything is installed', async () => {
    const page = join(folder(), 'try.html');
    expect(await type('try', '--out', page), printed.join('')).toBe(0);
    const { title, titleEn } = PRODUCTS[0]!;
    expect(await readFile(page, 'utf8')).toMatch(new RegExp(`${title}|${titleEn}`));
  });

  it('trains a model whose items are called as the pages call them', async () => {
    expect(await type('train'), printed.join('')).toBe(0);
    const model = join(folder(), name === 'react-store' ? 'public/model' : 'model');
    for (const product of PRODUCTS.slice(0, 6)) {
      const io = { stdout: { write: () => true }, stderr: { write: (text: string) => printed.push(text) } };
      expect(await run(['inspect', String(pageId(product)), '--model', model], io), printed.join('')).toBe(0);
    }
  });

  it.skipIf(name === 'react-store')('publishes it, and lays prices of the hour beside it', async () => {
    expect(await type('publish'), printed.join('')).toBe(0);
    expect(await type('live'), printed.join('')).toBe(0);
    const ending = name === 'cafe24' ? 'txt' : 'json';
    const read = async (file: string) =>
      JSON.parse(await readFile(join(folder(), 'public', `${file}.${ending}`), 'utf8'));
    expect((await read('live')).version).toBe((await read('manifest')).version);
  });
});
