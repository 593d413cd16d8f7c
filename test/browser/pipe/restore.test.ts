// A page that comes back from the back/forward cache has heard nothing of what was decided meanwhile.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserInUse, launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop, shopPage, stored } from '../../support/shop-page';
import { flush } from './flush';

const { isHeadlessShell } = await browserInUse();

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch({ backForwardCache: true }), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
  for (const path of ['/first', '/second']) shop.route(path, shopPage({ tag: 'data-backend="/events"' }));
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

const call = (page: Page, ...args: unknown[]) =>
  page.evaluate((given) => (window as never as { dangol: (...args: unknown[]) => void }).dangol(...given), args);
const isRestored = (page: Page) => page.evaluate(() => 'kept' in window);

async function backAfter(decide: (page: Page) => Promise<void>): Promise<Page> {
  shop.reset();
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${shop.origin}/first`);
  await page.waitForFunction(() => 'version' in (window as never as { dangol: object }).dangol);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await decide(page);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}

test.skipIf(isHeadlessShell)('what waited goes on where consent was given meanwhile', async () => {
  const page = await backAfter(async (first) => {
    await call(first, 'track', 'search', { search_term: 'before' });
    await first.goto(`${shop.origin}/second`);
    await first.waitForFunction(() => 'version' in (window as never as { dangol: object }).dangol);
    await call(first, 'consent', { personalization: true, analytics: true });
    await flush(first);
    await shop.until((all) => all.length > 0);
  });
  expect(await isRestored(page)).toBe(true);
  await flush(page);
  const events = await shop.until((all) => all.some(({ name }) => name === 'search'));
  expect(events.find(({ name }) => name === 'search')!.data.params).toEqual({ search_term: 'before' });
  await call(page, 'track', 'sign_up');
  await flush(page);
  await shop.until((all) => all.some(({ name }) => name === 'sign_up'));
  await page.context().close();
});

// The browser may give up a kept page whose database is deleted; then it is loaded anew, and the same holds.
test.skipIf(isHeadlessShell)('nothing is left and nothing is sent where it was withdrawn meanwhile', async () => {
  const page = await backAfter(async (first) => {
    await call(first, 'consent', { personalization: true, analytics: true });
    await call(first, 'track', 'add_to_cart', { items: [{ item_id: 'shirt-2' }] });
    await flush(first);
    await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
    await first.goto(`${shop.origin}/second`);
    await first.waitForFunction(() => 'version' in (window as never as { dangol: object }).dangol);
    await call(first, 'withdraw');
    await expect.poll(async () => (await stored(first)).local).toEqual(['dangol.consent']);
    await flush(first);
  });
  const sent = shop.deliveries().length;
  await call(page, 'track', 'search', { search_term: 'after' });
  const cart = await page.evaluate(
    () =>
      new Promise((resolve) =>
        (window as never as { dangol: (name: string, ready: (api: never) => void) => void }).dangol(
          'ready',
          ({ client }: { client: { profile: { snapshot(): { cart: unknown[] } } } }) =>
            resolve(client.profile.snapshot().cart),
        ),
      ),
  );
  expect(cart).toEqual([]);
  await flush(page);
  expect(shop.deliveries()).toHaveLength(sent);
  await expect.poll(async () => (await stored(page)).databases).toEqual([]);
  await page.context().close();
});
