import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line } from '../../flow/trainer/workbench';
import { launch } from '../../support/browser';
import { PRODUCTS, worldOrders } from '../../support/shops/world';

const HOSTILE = `</style><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`;
const PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="teal"/></svg>';
const bench = createWorkbench();
const stop = new AbortController();
let ended: Promise<number>;
let address = '';
let file = '';
let browser: Browser;

beforeAll(async () => {
  const orders = worldOrders(900).flatMap(({ number, at, buyer, lines }) =>
    lines.map(
      ({ product }): Line => ({
        order: number,
        buyer: buyer.email,
        at: new Date(at).toISOString(),
        item: String(product.no),
      }),
    ),
  );
  const catalogue = PRODUCTS.map(({ no, title, categories, price, was }, place) => ({
    id: String(no),
    title: place === 0 ? `${title} ${HOSTILE}` : title,
    product_type: categories.join(' > '),
    price: `${was ?? price} KRW`,
    sale_price: was ? `${price} KRW` : '',
    image_link:
      place === 4
        ? 'javascript:alert(1)'
        : place % 7 === 6
          ? `https://pictures.test/gone/${no}.jpg`
          : `https://pictures.test/${no}.jpg`,
    link: place === 4 ? 'javascript:alert(1)' : `https://shop.test/product/${no}`,
  }));
  const logs = [
    '--orders',
    bench.write('orders.csv', csv(orders)),
    '--catalogue',
    bench.write('items.csv', csv(catalogue)),
  ];
  let said = '';
  await new Promise<void>((isServed, fail) => {
    const write = (text: string) => {
      said += text;
      if (said.includes('Ctrl-C')) isServed();
    };
    ended = run(['try', ...logs, '--port', '0', '--lang', 'ko'], {
      stdout: { write },
      stderr: { write },
      signal: stop.signal,
    });
    ended.then(() => fail(new Error(said)), fail);
  });
  address = said.split('\n')[0] ?? '';
  const out = bench.path('try.html');
  const { code, err } = await bench.dangol('try', ...logs, '--lang', 'en', '--out', out);
  if (code) throw new Error(err);
  file = pathToFileURL(out).href;
  browser = await launch();
});
afterAll(async () => {
  stop.abort();
  await ended;
  await browser?.close();
  bench.remove();
});

/** A visit without scripts, as a careful person's browser has it, whose requests and complaints are noted. */
async function visit(width: number, colorScheme: 'light' | 'dark', javaScriptEnabled = false) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await context.route('https://pictures.test/**', (route) =>
    route.request().url().includes('/gone/')
      ? route.fulfill({ contentType: 'text/plain', body: 'gone' })
      : route.fulfill({ contentType: 'image/svg+xml', body: PIXEL }),
  );
  return { context, page, requests, complaints };
}

/** What axe finds. It is a script of the test, which the page's own policy would stop. */
async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}

test('without a script: search, next page, a product, and back by its neighbours', async () => {
  const { context, page, requests, complaints } = await visit(1280, 'light');
  await page.goto(address);
  expect(await page.title()).toBe('dangol을 붙인 우리 쇼핑몰');
  await page.fill('input[name=q]', '숲길 가방');
  await page.press('input[name=q]', 'Enter');
  await expect.poll(() => page.locator('article h3').allTextContents()).toEqual(['숲길 가방']);
  await page.click('nav >> text=상품');
  await page.click('a[rel=next]');
  await page.getByText('60개 중 11~20').waitFor();
  await page.locator('article h3 a').first().click();
  await page.waitForURL(/\/product\?/);
  const first = await page.locator('h1').textContent();
  await page.locator('.row a').first().click();
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(first);
  await page.waitForLoadState();
  const places = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('li').length));
  // Under the buy button, and below the detail.
  expect(places.slice(0, 2)).toEqual([6, 12]);
  const elsewhere = requests.map((url) => new URL(url).origin).filter((origin) => `${origin}/` !== address);
  expect(new Set(elsewhere)).toEqual(new Set(['https://pictures.test']));
  expect(complaints).toEqual([]);
  await context.close();
});

describe('every page is wide enough, quiet, and axe finds nothing', () => {
  test.each([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('%i px, %s', async (width, colorScheme) => {
    const { context, page, complaints } = await visit(width, colorScheme, true);
    for (const path of ['', 'products', 'product?id=12', 'data', 'public', 'product?id=none']) {
      await page.goto(new URL(path, address).href, { waitUntil: 'load' });
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([
        path,
        true,
      ]);
      // The narrowest differs in its widths alone.
      if (width > 320) expect([path, await axeOn(page)]).toEqual([path, []]);
      expect(await page.evaluate(() => document.querySelectorAll('script, [style], [onerror]').length)).toBe(0);
    }
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await context.close();
  });
});

test('the file for colleagues is the same in one, folded, in English', async () => {
  const { context, page, complaints } = await visit(390, 'light', true);
  await page.goto(file);
  expect(await page.locator('details.shop').count()).toBe(60);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.click('details.shop summary >> nth=3');
  expect(await page.locator('details.shop[open] .row').count()).toBe(2);
  expect(await axeOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('what a catalogue says is text: no script, no script’s address, and a tile where a picture does not come', async () => {
  const { context, page, requests } = await visit(1280, 'light', true);
  await page.goto(new URL('product?id=11', address).href);
  expect(await page.textContent('h1')).toContain('달빛 니트');
  expect(await page.title()).not.toBe('taken');
  await page.goto(new URL('product?id=15', address).href);
  expect(await page.locator('.product img').count()).toBe(0);
  expect(await page.locator('a[target=_blank]').count()).toBe(0);
  await page.goto(new URL('product?id=17', address).href);
  const tile = page.locator('.product .picture');
  await expect
    .poll(() => tile.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth === 0))
    .toBe(true);
  expect(await tile.textContent()).toBe('똠');
  expect(requests.some((url) => url.startsWith('javascript'))).toBe(false);
  await context.close();
});
