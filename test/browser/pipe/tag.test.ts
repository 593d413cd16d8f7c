// The script tag as a shop would write it, and as it should not.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, cardsOf, serveShop, shopPage } from '../../support/shop-page';
import { flush } from './flush';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;
let context: BrowserContext;
let page: Page;
let console_: string[];
let errors: string[];
let opened = 0;

beforeAll(async () => {
  browser = await launch();
  model = aModelFolder();
});

beforeEach(async () => {
  // One for each test: what the pages of another still send while they close is not counted here.
  shop = await startRecorder();
  serveShop(shop, model.folder);
  context = await browser.newContext();
  page = await context.newPage();
  console_ = [];
  errors = [];
  page.on('console', (message) => console_.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(async () => {
  await context.close();
  await shop.close();
});

afterAll(async () => {
  await browser?.close();
  model?.remove();
});

/** Opens a page made for this test. */
async function open(html: string): Promise<void> {
  opened += 1;
  shop.route(`/page-${opened}`, html);
  await page.goto(`${shop.origin}/page-${opened}?utm_source=mail&email=kim@example.com#top`);
}

const strip = () =>
  page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li a'));

test('calls of the stub are replayed with the times they were made at', async () => {
  const head = "<script>dangol('track', 'search', { search_term: 'early' }); window.calledAt = Date.now();</script>";
  const slow = shopPage({ tag: 'data-backend="/events" data-regime="none"', head }).replace(
    'async src="/dist/dangol.js"',
    'async src="/late/dangol.js"',
  );
  shop.route('/late/dangol.js', async (_, response) => {
    await new Promise((done) => setTimeout(done, 700));
    response.writeHead(302, { location: '/dist/dangol.js' }).end();
  });
  await open(slow);
  await flush(page);
  const events = await shop.until((all) => all.some(({ name }) => name === 'search'));
  const calledAt = await page.evaluate(() => (window as never as { calledAt: number }).calledAt);
  expect(Math.abs(events.find(({ name }) => name === 'search')!.at - calledAt)).toBeLessThan(500);
});

test('addresses are stripped of everything but the path and allow-listed parameters', async () => {
  await open(shopPage({ tag: 'data-backend="/events" data-regime="none"' }));
  await flush(page);
  const [first] = await shop.until((events) => events.length > 0);
  expect(first!.data.page.url).toBe(`${shop.origin}/page-${opened}?utm_source=mail`);
  expect(JSON.stringify(shop.events())).not.toContain('kim@example.com');
});

test('two copies of the tag count everything once', async () => {
  const twice = shopPage({
    tag: 'data-backend="/events" data-regime="none"',
    head: '<script async src="/dist/dangol.js?again" data-model="/model" data-backend="/events" data-regime="none"></script>',
  });
  await open(twice);
  await strip();
  await page.evaluate(() =>
    (window as never as { dangol: (...args: unknown[]) => void }).dangol('track', 'search', { search_term: 'once' }),
  );
  await shop.until((all) => all.some(({ name }) => name === 'search'));
  // A second client would send on its own.
  await page.waitForTimeout(1500);
  expect(shop.events().filter(({ name }) => name === 'page_view')).toHaveLength(1);
  expect(shop.events().filter(({ name }) => name === 'search')).toHaveLength(1);
  expect(errors).toEqual([]);
});

describe('a tag that waits for a choice', () => {
  beforeEach(() => page.clock.install());

  test('says so once where nothing asks for one', async () => {
    await open(shopPage({ tag: 'data-backend="/events"' }));
    await flush(page);
    await page.clock.fastForward(5000);
    await expect.poll(() => console_.filter((line) => line.includes('waiting for a choice'))).toHaveLength(1);
  });

  test('is silent where something asks', async () => {
    await open(shopPage({ tag: 'data-backend="/events"', body: '<div data-dangol-consent>May we?</div>' }));
    await flush(page);
    await page.clock.fastForward(5000);
    expect(console_.filter((line) => line.includes('waiting for a choice'))).toEqual([]);
  });
});

test.each([
  ['a backend that is no address', 'data-backend="javascript:alert(1)" data-regime="none"'],
  ['a purpose that does not exist', 'data-backend="/events" data-purposes="fun" data-regime="none"'],
  ['a regime that does not exist', 'data-backend="/events" data-regime="mars"'],
])('a broken configuration sends nothing and harms nothing: %s', async (_, tag) => {
  await open(shopPage({ tag }));
  await page.evaluate(() =>
    (window as never as { dangol: (...args: unknown[]) => void }).dangol('track', 'search', { search_term: 'x' }),
  );
  await page.waitForTimeout(2500);
  expect(shop.deliveries()).toEqual([]);
  expect(errors).toEqual([]);
  expect(await page.textContent('h1')).toBe('Linen shirt');
});

test('data-backend="gtag" hands the events to the tag that is on the page, and reads none of its own back', async () => {
  const head = `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments) }</script>`;
  await open(shopPage({ tag: 'data-backend="gtag" data-regime="none" data-purposes="analytics"', head }));
  await strip();
  await page.evaluate(() => {
    const { gtag, dangol } = window as never as Record<string, (...args: unknown[]) => void>;
    gtag!('event', 'view_item', { currency: 'KRW', items: [{ item_id: 'shirt-1', price: 39000 }] });
    dangol!('track', 'add_to_cart', { currency: 'KRW', items: [{ item_id: 'shirt-1', price: 39000 }] });
  });
  const pushedNames = () =>
    page.evaluate(() =>
      (window as never as { dataLayer: ArrayLike<unknown>[] }).dataLayer.map((entry) => Array.from(entry)[1]),
    );
  await expect.poll(pushedNames).toContain('view_item_list');
  await flush(page);
  const names = await pushedNames();
  expect(names.filter((name) => name === 'view_item')).toHaveLength(1);
  expect(names.filter((name) => name === 'add_to_cart')).toHaveLength(1);
});

test('what was clicked in a strip marks the later cart and order lines, on another page too', async () => {
  const html = shopPage({ tag: 'data-backend="/events" data-regime="none"' });
  for (const id of ['trousers-1', 'trousers-2', 'shirt-2', 'shirt-3']) shop.route(`/products/${id}`, html);
  await open(html);
  await strip();
  const clicked = await page.evaluate(() => {
    const link = document
      .querySelector('dangol-recs[kind="goes-with"]')!
      .shadowRoot!.querySelector<HTMLAnchorElement>('li a')!;
    link.click();
    return link.getAttribute('href')!.split('/').at(-1)!;
  });
  await page.waitForURL(`**/products/${clicked}`);
  await page.waitForFunction(() => 'version' in (window as never as { dangol: object }).dangol);
  await page.evaluate(
    (item_id) =>
      (window as never as { dangol: (...args: unknown[]) => void }).dangol('track', 'purchase', {
        transaction_id: 'T-1',
        currency: 'KRW',
        value: 1,
        items: [{ item_id }, { item_id: 'other' }],
      }),
    clicked,
  );
  await flush(page);
  const events = await shop.until((all) =>
    ['select_item', 'purchase'].every((wanted) => all.some(({ name }) => name === wanted)),
  );
  const select = events.find(({ name }) => name === 'select_item')!;
  const lines = events.find(({ name }) => name === 'purchase')!.data.params.items as { item_list_id?: string }[];
  expect(lines.map(({ item_list_id }) => item_list_id)).toEqual([select.data.params.item_list_id, undefined]);
});

test.each([
  ['truncated', (body: string) => body.slice(0, body.length / 2)],
  ['from another version', (body: string) => body.replaceAll('dangol-model/1', 'dangol-model/9')],
  ['HTML', () => '<!doctype html><title>Not found</title>'],
])('a model file that is %s leaves the popular strips, and no error', async (_, spoil) => {
  const answer = await (await fetch(`${shop.origin}/model/v1/items/0.json`)).text();
  shop.route(
    '/spoiled/v1/items/0.json',
    (_request, response) => void response.setHeader('content-type', 'application/json').end(spoil(answer)),
  );
  for (const file of ['manifest.json', 'v1/popular.json']) {
    const body = await (await fetch(`${shop.origin}/model/${file}`)).text();
    shop.route(
      `/spoiled/${file}`,
      (_request, response) => void response.setHeader('content-type', 'application/json').end(body),
    );
  }
  await open(shopPage({ tag: 'data-regime="none"' }).replace('data-model="/model"', 'data-model="/spoiled"'));
  await strip();
  expect((await cardsOf(page, 'similar-buyers')).length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test.each([390, 1280])('the strips move nothing at %i px: layout shift 0.000', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  shop.route('/slow/model/v1/items/0.json', async (_, response) => {
    await new Promise((done) => setTimeout(done, 300));
    response
      .setHeader('content-type', 'application/json')
      .end(await (await fetch(`${shop.origin}/model/v1/items/0.json`)).text());
  });
  shop.route(
    '/slow/model/manifest.json',
    async (_, response) => void response.end(await (await fetch(`${shop.origin}/model/manifest.json`)).text()),
  );
  const html = shopPage({ tag: 'data-regime="none"', body: '<p>A shirt of linen.</p>' }).replace(
    'data-model="/model"',
    'data-model="/slow/model"',
  );
  const observed = html.replace(
    '<style>',
    '<script>window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: "layout-shift", buffered: true })</script><style>',
  );
  await open(observed);
  await strip();
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0);
});

test('dangol-sdk.js tracks without strips', async () => {
  await open(shopPage({ script: 'dangol-sdk.js', tag: 'data-backend="/events" data-regime="none"' }));
  await flush(page);
  await shop.until((all) => all.some(({ name }) => name === 'page_view'));
  expect(errors).toEqual([]);
});

test('dangol-widget.js draws without tracking', async () => {
  await open(shopPage({ script: 'dangol-widget.js' }));
  await strip();
  await page.waitForTimeout(1500);
  expect(shop.deliveries()).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'dangol-model',
  );
  expect(errors).toEqual([]);
});

test("dangol('inspect') opens the inspector from beside the script", async () => {
  await open(shopPage({ tag: 'data-regime="none"' }));
  await strip();
  await page.evaluate(() => (window as never as { dangol: (name: string) => void }).dangol('inspect'));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].some(
      (element) => element.shadowRoot && element.localName !== 'dangol-recs' && element.shadowRoot.textContent,
    ),
  );
  expect(errors).toEqual([]);
});
