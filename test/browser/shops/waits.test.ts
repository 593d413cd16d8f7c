// A strip that names no item waits for the platform's word: what it shows first is what it goes on showing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { DIST } from '../../support/shop-page';
import { serveShop, worldModel } from './serve-shop';
import { cardsIn, complaintsOf, STRIPS, tagHead } from './tour';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof worldModel>;
beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  await shop.close();
  model.remove();
});
afterAll(() => browser?.close());

/** Every list that the first strip has shown, in its order. */
const WATCH = `<script>
  window.lists = [];
  (function look() {
    const root = document.querySelector('dangol-recs[kind=similar-buyers]')?.shadowRoot;
    const list = [...(root?.querySelectorAll('li a') ?? [])].map((link) => link.getAttribute('href')).join();
    if (list && list !== lists.at(-1)) lists.push(list);
    requestAnimationFrame(look);
  })();
</script>`;

// JSON-LD calls WooCommerce's item by its SKU; a tag that blocks is there before any sign of the platform.
test.each([
  ['woocommerce', 'async', (head: string) => head],
  ['woocommerce', 'blocking', (head: string) => head.replace('script async', 'script')],
  ['makeshop', 'async', (head: string) => head],
] as const)('%s, tag %s: one list, though the adapter is slow', async (platform, _, write) => {
  shop = await startRecorder();
  model = worldModel(platform);
  const at = serveShop(shop, platform, { head: WATCH + write(tagHead('')), body: STRIPS, model: model.folder });
  shop.route('/dist/dangol-shops.js', async (_request, response) => {
    await new Promise((done) => setTimeout(done, 1200));
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(DIST, 'dangol-shops.js')));
  });
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(at('product'));
  await expect.poll(() => cardsIn(page, 'similar-buyers')).toHaveLength(12);
  await new Promise((done) => setTimeout(done, 1000));
  expect(await page.evaluate(() => (window as never as { lists: string[] }).lists)).toHaveLength(1);
  expect(await complaintsOf(page)).toEqual([]);
  await page.close();
});
