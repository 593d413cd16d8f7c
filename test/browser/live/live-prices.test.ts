// From a shop's feed to its strip, without training: `dangol live` writes what differs, the page lays it over its cards. What cannot be trusted hides prices, and nothing moves.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIVE_FORMAT, type LivePrices, type LiveRow } from '@dangol/schema';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../packages/trainer/src/index';
import { launch } from '../../support/browser';
import { type FeedServer, startFeeds } from '../../support/feed-server';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { serveFile } from '../../support/serve-file';
import { cardsOf, serveShop, shopPage } from '../../support/shop-page';
import { PRODUCTS, worldOrders } from '../../support/shops/world';

let browser: Browser;
let shop: Recorder;
let host: FeedServer;
let folder: string;
let feed: string;
const model = () => join(folder, 'model');
const liveFile = () => join(model(), 'live.json');
const HOUR_MS = 3_600_000;
/** The page of the first product. */
const ANCHOR = String(PRODUCTS[0]!.no);

/** Tab text, as shops serve it to price comparison: what is named changes, `null` is gone. */
function feedOf(changes: Record<string, { price?: number; soldOut?: boolean } | null> = {}): string {
  const lines = PRODUCTS.flatMap(({ no, title, price, was, stock, categories, rating, reviews }) => {
    const now = changes[no];
    if (now === null) return [];
    const paid = now?.price ?? price;
    const isThere = stock && !now?.soldOut;
    return [
      [
        no,
        title,
        `/product/${no}`,
        was ?? paid,
        was ? paid : '',
        isThere ? 'in stock' : 'out of stock',
        categories[1],
        rating,
        reviews,
      ],
    ];
  });
  const head = 'id,title,link,price,sale_price,availability,product_type,rating,review_count'.split(',');
  return [head, ...lines]
    .map((cells) => [...cells, 'KRW'].join('\t').replace('review_count\tKRW', 'review_count\tcurrency'))
    .join('\r\n');
}

async function dangol(...argv: string[]): Promise<void> {
  let err = '';
  const code = await run(argv, { stdout: { write: () => {} }, stderr: { write: (text) => (err += text) } });
  if (code !== 0) throw new Error(err);
}

const refresh = () => dangol('live', '--catalogue', feed, '--model', model());

/** Puts a file by hand: as `dangol live` would have, but for `changes`. */
function put(items: LiveRow[], changes: Partial<LivePrices> = {}): void {
  const { version } = JSON.parse(readFileSync(join(model(), 'manifest.json'), 'utf8'));
  writeFileSync(
    liveFile(),
    JSON.stringify({ format: LIVE_FORMAT, version, at: Date.now() - HOUR_MS, items, ...changes }),
  );
}

beforeAll(async () => {
  [browser, shop, host] = await Promise.all([launch(), startRecorder(), startFeeds()]);
  folder = mkdtempSync(join(tmpdir(), 'dangol-live-'));
  const lines = worldOrders(400).flatMap(({ number, buyer, lines }) =>
    lines.map(({ product }) => [number, buyer.email, product.no].join(',')),
  );
  writeFileSync(join(folder, 'orders.csv'), ['order,buyer,item', ...lines].join('\n'));
  feed = `${host.origin}/feed?type=shopping`;
  host.put('/feed', { body: feedOf(), type: 'text/html; charset=utf-8' });
  await dangol('train', '--orders', join(folder, 'orders.csv'), '--catalogue', feed, '--out', model());
  serveShop(shop, model());
  shop.route('/favicon.ico', (_, response) => void response.writeHead(204).end());
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([shop?.close(), host?.close()]);
  if (folder) rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  host.put('/feed', { body: feedOf(), type: 'text/html; charset=utf-8' });
  shop.reset();
});

const WATCH = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });
</script>`;

interface Opened {
  page: Page;
  problems: string[];
}

async function open(
  tag: string,
  { script = 'dangol.js', head = '', ...context }: BrowserContextOptions & { script?: string; head?: string } = {},
): Promise<Opened> {
  const html = shopPage({ head: WATCH + head, tag: `data-regime="none" ${tag}`, script }).replaceAll('shirt-1', ANCHOR);
  shop.route('/page', html.replace('lang="en"', 'lang="ko"'));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context })).newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
  await page.goto(`${shop.origin}/page`);
  await expect.poll(() => cardsOf(page, 'similar-buyers')).not.toHaveLength(0);
  return { page, problems };
}

const won = (price: number) => `${String(price).replace(/\d(?=(\d{3})+$)/g, '$&,')}원`;
/** Cards by the id in their link. */
const cards = (page: Page, kind = 'similar-buyers') =>
  page.evaluate((strip) => {
    const found = document.querySelector(`dangol-recs[kind="${strip}"]`)!.shadowRoot!.querySelectorAll('li');
    return [...found].map(
      (card) => [card.querySelector('a')!.pathname.split('/').at(-1), card.textContent ?? ''] as const,
    );
  }, kind);
const textOf = async (page: Page, id: string) => (await cards(page)).find(([shown]) => shown === id)?.[1] ?? '';
const hasPrices = async (page: Page) => (await cards(page)).some(([, text]) => text.includes('원'));
const shiftOf = (page: Page) => page.evaluate(() => (window as never as { shift: number }).shift);
const asked = () => shop.requests().filter((request) => request.includes('live.json'));

test('a price that changes in the feed shows on the strip after `dangol live`, without training; what is gone or sold out leaves it', async () => {
  await refresh();
  const first = await open('data-live');
  const shown = await cards(first.page);
  expect(shown.length).toBeGreaterThan(4);
  const [cheaper, soldOut, gone] = shown.map(([id]) => id!) as [string, string, string];
  const before = PRODUCTS.find(({ no }) => `${no}` === cheaper)!.price;
  await expect.poll(() => textOf(first.page, cheaper)).toContain(won(before));
  await expect.poll(asked).toEqual(['GET /model/live.json']);
  expect(first.problems).toEqual([]);
  await first.page.context().close();

  host.put('/feed', { body: feedOf({ [cheaper]: { price: 12_300 }, [soldOut]: { soldOut: true }, [gone]: null }) });
  await refresh();
  const second = await open('data-live');
  await expect.poll(() => textOf(second.page, cheaper)).toContain(won(12_300));
  // Chosen before the file was there, they are marked where they stand; chosen after it, they are left out.
  await expect
    .poll(async () => {
      const now = await cards(second.page);
      return now.filter(([id, text]) => (id === soldOut || id === gone) && !text.includes('품절'));
    })
    .toEqual([]);
  expect([await shiftOf(second.page), second.problems]).toEqual([0, []]);
  await second.page.evaluate(() => {
    const strip = document.querySelector('dangol-recs')!;
    strip.setAttribute('limit', '5');
  });
  await expect.poll(async () => (await cards(second.page)).map(([id]) => id)).not.toContain(soldOut);
  expect((await cards(second.page)).map(([id]) => id)).not.toContain(gone);
  await second.page.context().close();
});

describe('prices are hidden, and nothing moves', () => {
  test.each([
    [
      'by a file that is too old',
      'data-live data-price-max-age="24h"',
      390,
      () => put([], { at: Date.now() - 25 * HOUR_MS }),
    ],
    ['by a file that is too old by default', 'data-live', 1280, () => put([], { at: Date.now() - 49 * HOUR_MS })],
    ['by a file of another version', 'data-live', 390, () => put([['12', 1, null, 1]], { version: 'f'.repeat(16) })],
    ['by a file that is none', 'data-live="/model/live.json"', 1280, () => writeFileSync(liveFile(), '{"format":')],
    ['by one that is not there', 'data-live="/prices/none.json"', 390, () => {}],
  ])('%s', async (_, tag, width, prepare) => {
    prepare();
    const { page, problems } = await open(tag, { viewport: { width, height: 900 } });
    await expect.poll(() => hasPrices(page)).toBe(false);
    expect((await cards(page)).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(await shiftOf(page)).toBe(0);
    // The browser itself tells of a file that is not there.
    expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
  });

  test('not by a file of yesterday that is young enough, whatever the visitor’s clock says', async () => {
    put([], { at: Date.now() - 30 * HOUR_MS });
    const { page } = await open('data-live');
    expect(await hasPrices(page)).toBe(true);
    await page.context().close();
    // A clock that is a year ahead.
    const skew = `<script>{ const now = Date.now.bind(Date); Date.now = () => now() + 365 * 86400000 }</script>`;
    const ahead = await open('data-live', { head: skew });
    await ahead.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('live.json')),
    );
    await expect.poll(() => cards(ahead.page)).not.toEqual([]);
    expect(await hasPrices(ahead.page)).toBe(true);
    await ahead.page.context().close();
  });
});

test('an answer that is slow changes cards in place under the visitor’s hand', async () => {
  const target = (await import('node:fs')).readFileSync;
  let answer!: () => void;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  const first = await open('data-live');
  const [[id]] = (await cards(first.page)) as [[string, string]];
  await first.page.context().close();
  put([[id, 7_700, 17_700, 1]]);
  shop.route('/slow.json', async (_, response) => {
    await held;
    response.setHeader('content-type', 'application/json').end(target(liveFile()));
  });
  const { page } = await open('data-live="/slow.json"');
  expect(await textOf(page, id)).not.toContain('7,700');
  const titles = (await cards(page)).map(([shown]) => shown);
  await page.locator('dangol-recs').first().hover();
  await page.evaluate(() => {
    Object.assign(window, { list: document.querySelector('dangol-recs')!.shadowRoot!.querySelector('ul') });
  });
  answer();
  await expect.poll(() => textOf(page, id)).toMatch(/56%.*7,700원.*17,700원/s);
  expect((await cards(page)).map(([shown]) => shown)).toEqual(titles);
  const isSame = await page.evaluate(
    () =>
      (window as never as { list: Element }).list ===
      document.querySelector('dangol-recs')!.shadowRoot!.querySelector('ul'),
  );
  expect([isSame, await shiftOf(page)]).toEqual([true, 0]);
  await page.context().close();
});

test('with resolveItems both are there, and the page’s word wins', async () => {
  const seen = await open('data-live');
  const [[one], [two]] = (await cards(seen.page)) as [[string, string], [string, string]];
  await seen.page.context().close();
  put([
    [one, 7_700, null, 1],
    [two, 8_800, null, 1],
  ]);
  const head = `<script>dangol('resolveItems', async (ids) => ids.includes('${one}') ? [{ id: '${one}', price: 5500 }] : [])</script>`;
  const { page, problems } = await open('data-live', { head });
  await expect.poll(() => textOf(page, one)).toContain('5,500원');
  await expect.poll(() => textOf(page, two)).toContain('8,800원');
  expect([await shiftOf(page), problems]).toEqual([0, []]);
  await page.context().close();
});

test('the strips alone take data-live, too', async () => {
  const seen = await open('');
  expect(asked()).toEqual([]);
  const [[id]] = (await cards(seen.page)) as [[string, string]];
  await seen.page.context().close();
  put([[id, 6_600, null, 1]]);
  const { page, problems } = await open('data-live', { script: 'dangol-widget.js' });
  await expect.poll(() => textOf(page, id)).toContain('6,600원');
  expect([await shiftOf(page), problems]).toEqual([0, []]);
  await page.context().close();
});

test('a hostile file costs nobody the page: prices that are none, ids that are none, ten megabytes', async () => {
  const seen = await open('');
  const [[one], [two]] = (await cards(seen.page)) as [[string, string], [string, string]];
  await seen.page.context().close();
  const rows = [
    [one, 1e300, '<b>1</b>', 1],
    [{ id: two }, 1, null, 0],
    ['__proto__', 1, 1, 0],
    [two, 4_400, null, 1],
  ];
  put(rows as never);
  const odd = await open('data-live');
  await expect.poll(() => textOf(odd.page, two)).toContain('4,400원');
  expect(await textOf(odd.page, one)).not.toMatch(/원|1e|<b>/);
  expect([await shiftOf(odd.page), odd.problems]).toEqual([0, []]);
  await odd.page.context().close();
  put(Array.from({ length: 90_000 }, (_, n): LiveRow => [`${'x'.repeat(100)}${n}`, 1, null, 1]));
  const huge = await open('data-live');
  await expect.poll(() => hasPrices(huge.page)).toBe(false);
  expect([await shiftOf(huge.page), huge.problems]).toEqual([0, []]);
  await huge.page.context().close();
});

test('under a strict policy the file is read, and asked anew when the page comes back after five minutes', async () => {
  put([]);
  const csp =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'nonce-n' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'";
  const html = shopPage({ head: WATCH, tag: 'data-regime="none" data-live nonce="n"' })
    .replaceAll('shirt-1', ANCHOR)
    .replaceAll('<script>', '<script nonce="n">');
  shop.route('/strict', (_, response) => {
    response.setHeader('content-security-policy', csp).setHeader('content-type', 'text/html').end(html);
  });
  const page = await (await browser.newContext()).newPage();
  const problems: string[] = [];
  page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
  await page.clock.install();
  await page.goto(`${shop.origin}/strict`);
  await expect.poll(() => cardsOf(page, 'similar-buyers')).not.toHaveLength(0);
  await expect.poll(asked).toHaveLength(1);
  const [[id]] = (await cards(page)) as [[string, string]];
  put([[id, 3_300, null, 1]]);
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await comeBack();
  await page.clock.fastForward('04:00');
  await comeBack();
  expect(asked()).toHaveLength(1);
  await page.clock.fastForward('02:00');
  await comeBack();
  await expect.poll(() => textOf(page, id)).toContain('3,300');
  expect([asked().length, problems]).toEqual([2, []]);
  await page.context().close();
});

test('offline, the browser’s own copy counts by its age; then prices go', async () => {
  put([]);
  const context = await browser.newContext();
  const page = await context.newPage();
  const html = shopPage({ tag: 'data-regime="none" data-live' }).replaceAll('shirt-1', ANCHOR);
  shop.route('/kept', (_, response) => {
    response.setHeader('cache-control', 'max-age=3600').setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  const { DIST } = await import('../../support/shop-page');
  for (const file of ['dangol.js', 'dangol-live.js']) {
    shop.route(`/dist/${file}`, (_, response) => {
      response.setHeader('cache-control', 'max-age=3600');
      return serveFile(DIST, `/${file}`, response);
    });
  }
  const prices = () => cardsOf(page, 'similar-buyers').then((all) => all.filter((text) => text.includes('₩')).length);
  await page.goto(`${shop.origin}/kept`);
  await expect.poll(prices).toBeGreaterThan(3);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('live.json')),
  );
  // What was read is on the device: the item's record, and what is popular.
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) =>
          (window as never as { dangol: (name: string, ready: (api: never) => void) => void }).dangol(
            'ready',
            async ({ client }: { client: import('@dangol/sdk').Client }) => {
              done(((await client.profile.export()).model as unknown[]).length);
            },
          ),
        ),
    );
  await expect.poll(kept).toBe(2);
  await context.setOffline(true);
  await page.goto(`${shop.origin}/kept`);
  await expect.poll(prices).toBeGreaterThan(3);
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3 * 86_400_000;
  });
  await page.goto(`${shop.origin}/kept`);
  await expect.poll(() => cardsOf(page, 'similar-buyers')).not.toHaveLength(0);
  await expect.poll(prices).toBe(0);
  await context.close();
});
