// The same with the browser's own switch: page and script come from its cache, everything else from the device.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { aManifest } from '../../support/builders';
import { serveFile } from '../../support/serve-file';
import { DIST } from '../../support/shop-page';
import { openWideShop, type WideShop } from './wide-shop';

let browser: Browser;
let shop: WideShop;

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  shop = await openWideShop();
  shop.route('/dist/dangol.js', (_, response) => {
    response.setHeader('cache-control', 'max-age=3600');
    return serveFile(DIST, '/dangol.js', response);
  });
});
afterEach(() => shop.close());
afterAll(() => browser?.close());

/** How many records and files of the model lie on the device. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    type Client = { model: { kept(): Promise<unknown[]> } };
    return (await (await (window as never as { client: Promise<Client> }).client).model.kept()).length;
  });

test('both strips of a page seen before are whole with the network switched off', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const cards = async () => {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('dangol-recs')].every((strip) => strip.shadowRoot?.querySelector('li')),
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('dangol-recs')].map((strip) =>
        [...strip.shadowRoot!.querySelectorAll('li')].map((card) => card.textContent),
      ),
    );
  };
  await page.goto(`${shop.origin}/p?item=shirt-2&cached`);
  await page.evaluate(() =>
    (window as never as { dangol: (...args: unknown[]) => void }).dangol('consent', { personalization: true }),
  );
  await cards();
  await page.goto(`${shop.origin}/p?item=shirt-1&cached`);
  const online = await cards();
  expect(online.map((strip) => strip.length)).toEqual([1, 12, expect.any(Number), 12]);
  await expect.poll(() => keptOn(page)).toBe(4);

  await context.setOffline(true);
  await page.goto(`${shop.origin}/p?item=shirt-1&cached`);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  expect(await cards()).toEqual(online);
  expect(problems).toEqual([]);
  await context.close();
});

test('a new model takes the place of what was shown more than a day ago in the same space, on the page that found it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as never as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const priceIs = (text: string) =>
    page.waitForFunction(
      (price) =>
        document
          .querySelector('dangol-recs[kind="similar-buyers"]')
          ?.shadowRoot?.querySelector('li')
          ?.textContent?.includes(price),
      text,
    );
  await page.goto(`${shop.origin}/p?item=shirt-1`);
  await page.evaluate(() =>
    (window as never as { dangol: (...args: unknown[]) => void }).dangol('consent', { personalization: true }),
  );
  await priceIs('39,000');
  await expect.poll(() => keptOn(page)).toBe(3);

  shop.publish('v2', 35_000);
  // Two days later, and the manifest takes its time.
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 });
  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  shop.route('/model/manifest.json', async (_, response) => {
    await held;
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(aManifest({ version: 'v2', builtAt: 1 })));
  });
  await page.goto(`${shop.origin}/p?item=shirt-1`);
  await priceIs('39,000');
  answer();
  await priceIs('35,000');
  expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0);
  await context.close();
});
