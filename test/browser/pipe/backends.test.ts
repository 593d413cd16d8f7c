// `dangol('backend', …)`: a page's further backends, each its own file beside the script.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop, shopPage } from '../../support/shop-page';

/** One request to a stand-in of a backend, and its body. */
interface Taken {
  url: string;
  type: string | undefined;
  body: string;
}

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;
let page: Page;
let told: string[];
let taken: Taken[];

/** Stands in for a backend: takes everything. */
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  taken.push({ url: request.url!, type: request.headers['content-type'], body: await text(request) });
  response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end('{}');
}

beforeAll(async () => {
  browser = await launch();
  model = aModelFolder();
});

beforeEach(async () => {
  // One for each test: what the pages of another still send while they close is not counted here.
  shop = await startRecorder();
  serveShop(shop, model.folder);
  for (const path of ['/v1/batch', '/hook', '/tracker/tp2']) shop.route(path, take);
  taken = [];
  told = [];
  page = await (await browser.newContext()).newPage();
  // The catalogue's pictures are not there.
  page.on('console', (message) => !message.text().includes('404') && told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
});

afterEach(async () => {
  await page.context().close();
  await shop.close();
});

afterAll(async () => {
  await browser?.close();
  model?.remove();
});

async function open(calls: string): Promise<void> {
  shop.route(
    '/shop',
    shopPage({ tag: 'data-regime="none" data-backend="/events"', head: `<script>${calls}</script>` }),
  );
  await page.goto(`${shop.origin}/shop`);
}

/** What came with this write key. */
const batched = (writeKey: string): Record<string, unknown>[] =>
  taken.flatMap(({ body }) => (body.includes(writeKey) ? JSON.parse(body).batch : []));

test('several at once, each gets every event in its own words, and files are loaded for these alone', async () => {
  await open(`
    dangol('backend', 'segment', { writeKey: 'KEY', host: '${shop.otherOrigin}', purposes: ['analytics'] });
    dangol('backend', 'webhook', { url: '/hook', purposes: ['analytics'] });
    dangol('consent', { analytics: true });
    dangol('track', 'search', { search_term: 'coat' })`);
  await expect.poll(() => taken.length).toBeGreaterThanOrEqual(2);
  const to = (path: string) => taken.filter(({ url }) => url.startsWith(path));
  await expect
    .poll(() => to('/v1/batch').map(({ body }) => body))
    .toContainEqual(expect.stringContaining('Products Searched'));
  await expect
    .poll(() => to('/hook').map(({ body }) => body))
    .toContainEqual(expect.stringContaining('"search_term":"coat"'));
  await shop.until((events) => events.some(({ name }) => name === 'search'));
  const files = shop.requests().filter((request) => request.includes('/dist/backends/'));
  expect(files.sort()).toEqual(['GET /dist/backends/segment.js', 'GET /dist/backends/webhook.js']);
  // Segment's host is another origin: nothing asked first, nothing failed.
  expect(shop.requests().filter((request) => request.startsWith('OPTIONS'))).toEqual([]);
  expect(told).toEqual([]);
});

test('without consent to all of its purposes nothing is loaded and nothing goes', async () => {
  await open(`
    dangol('backend', 'segment', { writeKey: 'REFUSED', host: '${shop.otherOrigin}' });
    dangol('track', 'search', { search_term: 'coat' })`);
  await shop.until((events) => events.some(({ name }) => name === 'search'));
  await page.evaluate(() => dangol('consent', { thirdParty: false }));
  await page.evaluate(() => dangol('track', 'search', { search_term: 'hat' }));
  await page.evaluate(() => dangol('flush'));
  await shop.until((events) => events.filter(({ name }) => name === 'search').length === 2);
  expect(taken).toEqual([]);
  expect(shop.requests().filter((request) => request.includes('/dist/backends/'))).toEqual([]);
});

test('its file is not to be had: told once, the events wait, and the next page that has it sends them', async () => {
  const calls = `dangol('backend', 'segment', { writeKey: 'LATE', host: '${shop.otherOrigin}', purposes: ['analytics'] });`;
  await page.route('**/backends/segment.js', (route) => route.abort());
  await open(`${calls} dangol('track', 'search', { search_term: 'coat' })`);
  await shop.until((events) => events.some(({ name }) => name === 'search'));
  await expect.poll(() => told.filter((text) => text.includes('its events wait')).length).toBe(1);
  expect(batched('LATE')).toEqual([]);
  await page.unroute('**/backends/segment.js');
  await open(calls);
  await expect
    .poll(() => batched('LATE').map(({ event, properties }) => [event, properties]))
    .toContainEqual(['Products Searched', { query: 'coat' }]);
  const ids = batched('LATE').map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('Snowplow comes with its e-commerce entities', async () => {
  await open(`
    dangol('backend', 'snowplow', { url: '/tracker/tp2', appId: 'shop', purposes: ['analytics'] });
    dangol('track', 'add_to_cart', { currency: 'KRW', items: [{ item_id: 'P1', item_name: 'Coat', item_category: 'Coats', price: 39000 }] })`);
  await expect.poll(() => taken.map(({ body }) => body).join()).toContain('ecommerce/product');
});

test('two of one name, and one that comes too late, are told', async () => {
  await open(`
    dangol('backend', 'webhook', { url: '/hook' });
    dangol('backend', 'webhook', { url: '/other' })`);
  await page.waitForFunction(() => dangol.version);
  await page.evaluate(() => dangol('backend', 'segment', { writeKey: 'KEY' }));
  await expect
    .poll(() => told)
    .toEqual([
      expect.stringContaining('two backends are named "webhook"'),
      expect.stringContaining('before dangol.js has loaded'),
    ]);
});

declare function dangol(command: string, ...args: unknown[]): void;
declare namespace dangol {
  let version: string | undefined;
}
