import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import type { Browser, Page } from 'playwright-core';
import { rollup } from 'rollup';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserInUse, launch } from '../../support/browser';

const CAPTURE = fileURLToPath(new URL('../../../packages/sdk/src/capture/create-capture.ts', import.meta.url));
const { isHeadlessShell } = await browserInUse();

/** A product page whose script stands where shops put it: some before, some after the shop's own tags. */
const HTML = `<!doctype html><title>Coat</title>
<script src="/capture.js"></script>
<script>
  window.reported = [];
  window.capture = Capture.createCapture({ browser: window, isOurs: () => false, onPage() {}, report: (name, params, reader) => reported.push({ name, params, reader }) });
  window.addEventListener('pagehide', () => { reported.push({ reader: 'test', name: 'hidden' }); });
</script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('event', 'view_item', { currency: 'KRW', items: [{ item_id: '45' }] });
</script>
<script type="application/ld+json">{ "@type": "Product", "sku": "coat-1", "name": "Wool coat", "offers": { "price": "105,000" } }</script>
<div data-dangol-item="45"><button data-dangol-event="add_to_cart">Add</button></div>
<form action="/search" data-dangol-event="search"><input name="q" required data-dangol-search></form>
<a href="/other">elsewhere</a>`;

let browser: Browser;
let script: string;

beforeAll(async () => {
  const typescript = {
    name: 'typescript',
    transform: (code: string, id: string) =>
      id.endsWith('.ts')
        ? transpileModule(code, { compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.ESNext } })
            .outputText
        : undefined,
  };
  const plugins = [resolve({ extensions: ['.ts', '.js'], exportConditions: ['@dangol/source'] }), typescript];
  const bundle = await rollup({ input: CAPTURE, plugins });
  const { output } = await bundle.generate({ format: 'iife', name: 'Capture' });
  script = output[0].code;
  browser = await launch({ backForwardCache: true });
});

afterAll(() => browser?.close());

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.route('http://shop.test/**', (route) =>
    route.request().url().endsWith('/capture.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: HTML }),
  );
  await page.goto('http://shop.test/product/coat-1');
  await page.waitForFunction(() => (globalThis as never as Shop).reported.some(({ reader }) => reader === 'jsonLd'));
  return page;
}

interface Shop {
  reported: { name: string; params: { items: { item_id: string }[]; search_term?: string }; reader: string }[];
  capture: { currentItem(): string | undefined };
}

const seen = (page: Page) =>
  page.evaluate(() => (globalThis as never as Shop).reported.map(({ reader, name }) => `${reader}:${name}`));

describe('in a real browser', () => {
  test('a queue that the page makes after us is read, and JSON-LD joins it under the same id', async () => {
    const page = await open();
    expect(await seen(page)).toEqual(['page:page_view', 'dataLayer:view_item', 'jsonLd:view_item']);
    const ids = await page.evaluate(() =>
      (globalThis as never as Shop).reported.map(({ params }) => params.items?.[0]?.item_id),
    );
    expect(ids).toEqual([undefined, '45', '45']);
    expect(await page.evaluate(() => (globalThis as never as Shop).capture.currentItem())).toBe('45');
    await page.close();
  });

  test("pushState, going back and a fragment: two views more, and the address is the host's", async () => {
    const page = await open();
    await page.evaluate(() => {
      history.pushState({}, '', '/cart');
      history.pushState({}, '', '/cart#top');
    });
    await page.goBack({ waitUntil: 'commit' });
    await page.goBack({ waitUntil: 'commit' });
    expect(page.url()).toBe('http://shop.test/product/coat-1');
    await expect
      .poll(() => seen(page))
      .toEqual([
        'page:page_view',
        'dataLayer:view_item',
        'jsonLd:view_item',
        'page:page_view',
        'page:page_view',
        'jsonLd:view_item',
      ]);
    await page.close();
  });

  test('a click and a valid submission are reported, a refused one is not', async () => {
    const page = await open();
    await page.click('button');
    await page.evaluate(() =>
      document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
    );
    await page.press('input', 'Enter');
    await page.fill('input', 'wool coat');
    await page.press('input', 'Enter');
    expect((await seen(page)).slice(3)).toEqual(['attributes:add_to_cart', 'attributes:search']);
    await page.close();
  });

  test.skipIf(isHeadlessShell)('a page from the back/forward cache is viewed again', async () => {
    const page = await open();
    await page.click('a');
    await page.waitForURL('**/other');
    await page.goBack({ waitUntil: 'commit' });
    await expect
      .poll(() => seen(page))
      .toEqual([
        'page:page_view',
        'dataLayer:view_item',
        'jsonLd:view_item',
        'test:hidden',
        'page:page_view',
        'page:view_item',
      ]);
    await page.close();
  });
});
