// What the shop's page says of prices and stock, through the tag: it changes cards where they stand, and nothing else of the page.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, cardsOf, serveShop, shopPage } from '../../support/shop-page';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

/** Keeps the shop's answer back until `answer()`, and watches what moves. */
const HEAD = `<script>
  window.shift = 0; window.asked = []; window.seen = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });
  window.held = new Promise((done) => { window.answer = done });
  dangol('resolveItems', async (ids) => {
    asked.push(...ids);
    await held;
    return ids.map((id) => ({ id, price: 29000, was: 39000, ...(id === 'shirt-3' && { availability: 'out_of_stock' }) }));
  });
</script>`;

/** @param lacks a file that is not there. */
async function open(html: string, lacks?: string): Promise<{ page: Page; problems: string[] }> {
  shop.route('/page', html);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  if (lacks) await page.route(`**/${lacks}`, (route) => route.fulfill({ status: 404 }));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'warning' && problems.push(message.text()));
  await page.goto(`${shop.origin}/page`);
  await expect.poll(() => cardsOf(page, 'similar-buyers')).not.toHaveLength(0);
  return { page, problems };
}

test('the strips are drawn from the model, then take the page’s prices in place', async () => {
  const { page, problems } = await open(shopPage({ head: HEAD, tag: 'data-regime="none"' }));
  const titles = () =>
    page.evaluate(() =>
      [...document.querySelector('dangol-recs')!.shadowRoot!.querySelectorAll('[part=title]')].map(
        ({ textContent }) => textContent,
      ),
    );
  const standing = await titles();
  const before = await cardsOf(page, 'similar-buyers');
  expect(before[0]).toContain('₩39,000');
  await page.evaluate(() => {
    const list = document.querySelector('dangol-recs')!.shadowRoot!.querySelector('ul')!;
    Object.assign(window, { list });
  });
  await page.waitForFunction(() => (window as never as { asked: string[] }).asked.includes('shirt-3'));
  // A visitor's hand on the strip does not keep prices back.
  await page.locator('dangol-recs').first().hover();
  await page.evaluate(() => (window as never as { answer(): void }).answer());
  await expect.poll(async () => (await cardsOf(page, 'similar-buyers'))[0]).toContain('₩29,000');
  const after = await cardsOf(page, 'similar-buyers');
  expect(await titles()).toEqual(standing);
  expect(after.find((card) => card.includes('shirt-3'))).toContain('Sold out');
  expect(after.find((card) => card.includes('shirt-2'))).toMatch(/26%.*₩29,000.*₩39,000/s);
  await expect.poll(async () => (await cardsOf(page, 'goes-with'))[0]).toContain('₩29,000');
  const { shift, isSame } = await page.evaluate(() => {
    const { shift, list } = window as never as { shift: number; list: Element };
    return { shift, isSame: list === document.querySelector('dangol-recs')!.shadowRoot!.querySelector('ul') };
  });
  // The list is the same element: scroll and focus stay.
  expect([shift, isSame]).toEqual([0, true]);
  const asked = await page.evaluate(() => (window as never as { asked: string[] }).asked);
  expect(new Set(asked).size).toBe(asked.length);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a function that fails, and a part that is not there, leave the model’s cards', async () => {
  const failing = await open(
    shopPage({ head: "<script>dangol('resolveItems', () => { throw new Error('shop') })</script>" }),
  );
  await failing.page.waitForFunction(
    () => performance.getEntriesByName(new URL('/dist/dangol-live.js', location.href).href).length,
  );
  expect((await cardsOf(failing.page, 'similar-buyers'))[0]).toContain('₩39,000');
  expect(failing.problems).toEqual([]);
  await failing.page.context().close();

  const absent = await open(shopPage({ head: HEAD }), 'dangol-live.js');
  await expect.poll(() => absent.problems).toEqual(['dangol: dangol-live.js was not found beside the script']);
  expect((await cardsOf(absent.page, 'similar-buyers'))[0]).toContain('₩39,000');
  await absent.page.context().close();
});
