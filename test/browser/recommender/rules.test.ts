// The shop's rules, as a page gives them to the tag.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, cardsOf, serveShop, shopPage } from '../../support/shop-page';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;
let context: BrowserContext;
let page: Page;
let told: string[];
let loaded: string[];
let opened = 0;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  told = [];
  loaded = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
});

afterEach(() => context.close());

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

/** Opens a product page that gives these rules, and waits for its first strip. */
async function strips(rules?: unknown): Promise<string[]> {
  opened += 1;
  const head = rules ? `<script>dangol('rules', ${JSON.stringify(rules)})</script>` : '';
  shop.route(`/sale/${opened}`, shopPage({ tag: 'data-regime="none"', head }));
  await page.goto(`${shop.origin}/sale/${opened}`);
  await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li a'));
  return cardsOf(page, 'similar-buyers');
}

test('they hold from the first drawing on, on the pages they name; what is malformed is told once and left out', async () => {
  const cards = await strips([
    { action: 'pin', items: { ids: ['shirt-9'] }, kinds: ['similar-buyers'], pages: ['/sale/*'] },
    { action: 'exclude', items: { ids: ['shirt-2'] } },
    { action: 'exclude', items: { ids: ['shirt-3'] }, pages: ['/elsewhere'] },
    { action: 'explode', items: {} },
  ]);
  expect(cards[0]).toContain('shirt-9');
  expect(cards[1]).toContain('shirt-3');
  expect(cards.join()).not.toMatch(/shirt-2\D/);
  expect(loaded.filter((path) => path.endsWith('dangol-rules.js'))).toHaveLength(1);
  await expect
    .poll(() => told.filter((line) => line.includes('rules')))
    .toEqual(['dangol: 1 of the rules are malformed and left out']);
});

test('without any, nothing of them is loaded', async () => {
  expect((await strips())[0]).toContain('shirt-2');
  expect(loaded.join()).not.toContain('rules');
  expect(told.filter((line) => line.includes('dangol'))).toEqual([]);
});

test('where the part is not beside the script the strips are there all the same, and the console says why', async () => {
  await page.route('**/dangol-rules.js', (route) => route.fulfill({ status: 404, body: '' }));
  expect((await strips([{ action: 'exclude', items: { ids: ['shirt-2'] } }]))[0]).toContain('shirt-2');
  await expect
    .poll(() => told.filter((line) => line.startsWith('dangol:')))
    .toEqual(['dangol: dangol-rules.js was not found beside the script']);
});
