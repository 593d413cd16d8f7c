import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personalTexts } from '../../support/shops/exports/people';
import { delimited } from '../../support/shops/exports/rows';
import { shopifyProducts } from '../../support/shops/exports/shopify-products';
import { PRODUCTS, worldOrders } from '../../support/shops/world';
import { type Platform, startPlatform } from './a-platform';

const EXAMPLE = fileURLToPath(new URL('../../../examples/nightly/', import.meta.url));
const ORDERS = worldOrders(250);
const DAY_MS = 86_400_000;
/** The morning after the newest order. */
const NOW = Math.max(...ORDERS.map(({ at }) => at)) + DAY_MS / 2;
const ENV = {
  DANGOL_SALT: 'a long random text',
  WOO_KEY: 'ck',
  WOO_SECRET: 'cs',
  SHOPIFY_TOKEN: 'shpat',
  CAFE24_CLIENT_ID: 'id',
  CAFE24_CLIENT_SECRET: 'secret',
  CAFE24_REFRESH_TOKEN: 'refresh-1',
};

let folder: string;
let platform: Platform;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-nightly-'));
  platform = await startPlatform(ORDERS);
  said = [];
});
afterEach(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

/** A night. @param config over what every night has */
async function night(config: object = {}, around: object = {}): Promise<number> {
  const { nightly } = await import(`${EXAMPLE}nightly.mjs`);
  const usual = {
    catalogue: `${platform.url}/feed.txt?of=woocommerce`,
    orders: 'orders',
    source: { type: 'woocommerce', shop: platform.url },
    model: 'model',
    publish: 'public/model',
    maxLogAge: '3000d',
  };
  const say = (line: string) => said.push(line);
  return nightly({ ...usual, ...config }, { folder, env: ENV, say, now: NOW, ...around });
}

const manifest = async (place = 'public/model') =>
  JSON.parse(await readFile(join(folder, place, 'manifest.json'), 'utf8'));
const log = async () => {
  const names = (await readdir(join(folder, 'orders'))).sort();
  return Promise.all(names.map((name) => readFile(join(folder, 'orders', name), 'utf8')));
};

describe('a night', () => {
  it('fetches what is new, trains on all that was ever fetched, and publishes', async () => {
    const early = ORDERS.filter(({ at }) => at < NOW - 30 * DAY_MS);
    platform.orders = early;
    expect(await night({}, { now: NOW - 30 * DAY_MS })).toBe(0);
    const first = await manifest();
    // The platform has forgotten the old ones by now.
    platform.orders = ORDERS.filter(({ at }) => at > NOW - 31 * DAY_MS);
    expect(await night()).toBe(0);
    expect((await manifest()).version).not.toBe(first.version);
    const [older, newer, ...more] = await log();
    expect(more).toEqual([]);
    expect(older!.split('\n').length - 1).toBe(early.length);
    expect(newer!.split('\n').length - 1).toBe(platform.orders.length);
    expect(said.at(-1)).toMatch(/published [\da-f]{16}: 60 items, \d+ orders, \d+ buyers/);
    // Overlapping nights count an order once.
    const counted = Number(/(\d+) orders, /.exec(said.at(-1)!)![1]);
    expect(counted).toBeLessThanOrEqual(ORDERS.length);

    // Half a feed: too few of the ordered lines are in it.
    platform.products = 40;
    const { version } = await manifest();
    expect(await night()).toBe(1);
    expect(said.at(-1)).toContain('--min-resolved');
    // And a log that was lost as well: too much of what is published would go.
    const some = PRODUCTS.slice(0, 40);
    platform.orders = ORDERS.map((order) => ({
      ...order,
      lines: order.lines.filter(({ product }) => some.includes(product)),
    })).filter(({ lines }) => lines.length);
    const anew = { orders: 'anew/orders', state: 'anew/state' };
    expect(await night(anew)).toBe(1);
    expect(said.at(-1)).toContain('--max-loss');
    expect((await manifest()).version).toBe(version);
    expect(await night({ ...anew, maxLoss: 1 })).toBe(0);
    expect((await manifest()).version).not.toBe(version);
  });

  it('goes on with what there is while the source is away, and says so', async () => {
    expect(await night()).toBe(0);
    platform.fail(1, 403);
    expect(await night()).toBe(2);
    expect(said.join('\n')).toContain('127.0.0.1');
    expect(said.join('\n')).toContain('403');
    expect(await night({}, { env: { ...ENV, DANGOL_SALT: undefined } })).toBe(2);
    expect(said.join('\n')).toContain('DANGOL_SALT is not set');
  });

  it('warns of a log that nobody has added to, and leaves what is published alone where the feed does not answer', async () => {
    expect(await night({ maxLogAge: '1d' })).toBe(2);
    expect(said.join('\n')).toMatch(/warning: /);
    const { version } = await manifest();
    expect(await night({ catalogue: `${platform.url}/gone.txt` })).toBe(1);
    expect((await manifest()).version).toBe(version);
  });

  it('keeps nothing of a person in the log, and puts the prices of the hour beside the model', async () => {
    expect(await night()).toBe(0);
    const text = (await log()).join('');
    for (const personal of personalTexts(ORDERS)) expect(text).not.toContain(personal);
    expect(text).toMatch(/"customer_id":"[\da-f]{32}"/);
    expect(await night({}, { isLive: true })).toBe(0);
    const live = JSON.parse(await readFile(join(folder, 'public/model/live.json'), 'utf8'));
    expect(live.version).toBe((await manifest()).version);
    // What products are called by is told to `train` alone.
    const train = ['--no-tuning', '--page-id', 'title'];
    expect(await night({ train })).toBe(0);
    expect(await night({ train }, { isLive: true })).toBe(0);
  });
});

describe('Cafe24', () => {
  const config = () => ({
    catalogue: `${platform.url}/feed.txt?of=cafe24`,
    source: { type: 'cafe24', mall: 'mall', api: platform.url, days: 200 },
  });

  it('stores the refresh token that each use makes anew, before anything else is asked', async () => {
    expect(await night(config())).toBe(0);
    const token = async () => JSON.parse(await readFile(join(folder, 'state/cafe24-token.json'), 'utf8')).refresh_token;
    expect(await token()).toBe('refresh-2');
    expect(await night(config())).toBe(0);
    expect(await token()).toBe('refresh-3');
    const { items } = JSON.parse((await log())[0]!.split('\n')[0]!);
    expect(items[0].product_no).toEqual(expect.any(Number));
    for (const personal of personalTexts(ORDERS)) expect((await log()).join('')).not.toContain(personal);
  });

  it('says what to do where the token has ended', async () => {
    expect(await night(config(), { env: { ...ENV, CAFE24_REFRESH_TOKEN: 'old' } })).toBe(1);
    expect(said.join('\n')).toContain('CAFE24_REFRESH_TOKEN');
  });
});

it('Shopify’s bulk query becomes a log of handles', async () => {
  const source = { type: 'shopify', shop: 'shop', api: platform.url, days: 200, pollMs: 5 };
  // The product export: its handles are what the pages say. A list of what is not in it stands beside.
  await writeFile(join(folder, 'products.csv'), delimited(shopifyProducts()));
  await writeFile(join(folder, 'more.csv'), 'id,title\ngift-card,Gift card\n');
  expect(await night({ source, catalogue: ['products.csv', 'more.csv'] }), said.join('\n')).toBe(0);
  expect(said.join('\n')).toContain(' 61 items, ');
  expect(said.join('\n')).toContain(`shopify: ${ORDERS.length} orders fetched`);
  for (const personal of personalTexts(ORDERS)) expect((await log()).join('')).not.toContain(personal);
});

it('the job is the same from a folder of its own, told by config.json', async () => {
  await cp(EXAMPLE, join(folder, 'job'), { recursive: true });
  const config = JSON.parse(await readFile(join(folder, 'job/config.json'), 'utf8'));
  expect(Object.keys(config).sort()).toEqual(
    ['catalogue', 'maxLogAge', 'maxLoss', 'model', 'orders', 'publish', 'publishOptions', 'source', 'train'].sort(),
  );
});
