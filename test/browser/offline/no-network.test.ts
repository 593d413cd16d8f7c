// The same with the browser's own switch: page and script come from its cache, everything else from the device.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { DIST } from '../../support/shop-page';
import { openWideShop, type WideShop } from './wide-shop';

let browser: Browser;
let shop: WideShop;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), openWideShop()]);
  const { serveFile } = await import('../../support/serve-file');
  shop.route('/dist/dangol.js', (_, response) => {
    response.setHeader('cache-control', 'max-age=3600');
    return serveFile(DIST, '/dangol.js', response);
  });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
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
  await expect
    .poll(() =>
      page.evaluate(async () => {
        type Client = { model: { kept(): Promise<unknown[]> } };
        return (await (await (window as never as { client: Promise<Client> }).client).model.kept()).length;
      }),
    )
    .toBe(4);

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
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('dangol-model');

  shop.publish('v2', 35_000);
  // Two days later, and the manifest takes its time.
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 });
  let answer = () => {};
  shop.route('/model/manifest.json', (_, response) => {
    answer = () => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          format: 'dangol-model/1',
          version: 'v2',
          shardCount: 1,
          counts: {},
          builtAt: 1,
          enabled: true,
        }),
      );
    };
  });
  await page.goto(`${shop.origin}/p?item=shirt-1`);
  await priceIs('39,000');
  answer();
  await priceIs('35,000');
  expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0);
  await context.close();
});
