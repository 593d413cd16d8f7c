// Each event is stored at the backend exactly once, by id, whatever happens to the page or the backend in between.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, DeliveryState } from '@dangol/sdk';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, launchPersistent } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop, shopPage } from '../../support/shop-page';
import { flush } from './flush';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  model = aModelFolder();
});

beforeEach(async () => {
  // One for each test: what the pages of another still send while they close is not counted here.
  shop = await startRecorder();
  serveShop(shop, model.folder);
  shop.route('/same', shopPage({ tag: 'data-backend="/events" data-regime="none"' }));
  shop.route('/cross', shopPage({ tag: `data-backend="${shop.otherEventsUrl}" data-regime="none"` }));
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await shop.close();
});

afterAll(async () => {
  await browser?.close();
  model?.remove();
});

const track = (target: Page, term: string) =>
  target.evaluate(
    (search_term) =>
      (window as never as { dangol: (...args: unknown[]) => void }).dangol('track', 'search', { search_term }),
    term,
  );
const searches = () =>
  shop
    .events()
    .filter(({ name }) => name === 'search')
    .map(({ data }) => data.params.search_term as string);
/** The outbox is open once the page view has arrived. */
const opened = async (target: Page) => {
  await flush(target);
  await shop.until((events) => events.some(({ name }) => name === 'page_view'));
};
/** Whether a search lies in the outbox. Runs in the page. */
const isWritten = () =>
  new Promise<boolean>((done) => {
    const opening = indexedDB.open('dangol-outbox');
    opening.onsuccess = () => {
      const { result: database } = opening;
      const asking = database.transaction('events').objectStore('events').getAll();
      asking.onsuccess = () => {
        database.close();
        done(JSON.stringify(asking.result).includes('"search"'));
      };
    };
  });
const numbers = (count: number) => Array.from({ length: count }, (_, n) => String(n));
const inOrder = (terms: string[]) => [...terms].sort((a, b) => Number(a) - Number(b));

describe.each(['same', 'cross'])('%s origin', (path) => {
  test('an event tracked right before the tab closes arrives', async () => {
    await page.goto(`${shop.origin}/${path}`);
    await opened(page);
    await track(page, '0');
    await page.close({ runBeforeUnload: false });
    const later = await context.newPage();
    await later.goto(`${shop.origin}/${path}`);
    await shop.until(() => searches().length > 0);
    await flush(later);
    expect(searches()).toEqual(['0']);
  });

  test('a burst right before a navigation arrives whole', async () => {
    await page.goto(`${shop.origin}/${path}`);
    await opened(page);
    await page.evaluate(() => {
      for (let n = 0; n < 120; n++)
        (window as never as { dangol: (...args: unknown[]) => void }).dangol('track', 'search', {
          search_term: String(n),
        });
      location.reload();
    });
    await shop.until(() => searches().length >= 120);
    await flush(page);
    expect(inOrder(searches())).toEqual(numbers(120));
  });

  test('a backend that is down for the first three tries gets everything once, under the same ids', async () => {
    shop.fail(3, 503);
    await page.goto(`${shop.origin}/${path}`);
    await track(page, '0');
    await track(page, '1');
    await shop.until(() => searches().length === 2, 40_000);
    expect(inOrder(searches())).toEqual(['0', '1']);
    const ids = shop
      .deliveries()
      .flatMap(({ body }) =>
        (JSON.parse(body) as { id: string; type: string }[])
          .filter(({ type }) => type === 'dangol.search')
          .map(({ id }) => id),
      );
    expect(new Set(ids).size).toBe(2);
    expect(ids.length).toBeGreaterThan(2);
  });

  test('a reload in the middle of a flush loses and doubles nothing', async () => {
    await page.goto(`${shop.origin}/${path}`);
    await opened(page);
    shop.fault(1, { kind: 'hang' });
    for (const n of numbers(5)) await track(page, n);
    const flushing = flush(page).catch(() => {});
    await expect.poll(() => shop.deliveries().at(-1)?.fault?.kind).toBe('hang');
    await page.reload();
    await flushing;
    await shop.until(() => searches().length === 5, 40_000);
    expect(inOrder(searches())).toEqual(numbers(5));
  });

  test('an answer that was lost after the events were stored doubles nothing', async () => {
    await page.goto(`${shop.origin}/${path}`);
    await opened(page);
    shop.fault(1, { kind: 'lost' });
    await track(page, '0');
    await track(page, '1');
    await flush(page);
    await shop.until(() => shop.deliveries().length >= 3, 30_000);
    expect(inOrder(searches())).toEqual(['0', '1']);
  });
});

test('a killed browser comes back with what it had written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  try {
    const first = await launchPersistent(folder);
    const tab = first.pages()[0] ?? (await first.newPage());
    await tab.goto(`${shop.origin}/same`);
    await opened(tab);
    shop.fault(50, { kind: 'status', status: 503 });
    await track(tab, '0');
    await expect.poll(() => tab.evaluate(isWritten)).toBe(true);
    const cdp = await first.newCDPSession(tab);
    await cdp.send('Browser.crash' as never).catch(() => {});
    await first.close().catch(() => {});
    shop.recover();
    const second = await launchPersistent(folder);
    const back = await second.newPage();
    await back.goto(`${shop.origin}/same`);
    await shop.until(() => searches().length === 1, 40_000);
    expect(searches()).toEqual(['0']);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a backend that answers HTML, or refuses, breaks nothing and is counted', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  shop.fault(1, {
    kind: 'status',
    status: 404,
    body: '<html>not here</html>',
    headers: { 'content-type': 'text/html' },
  });
  await page.goto(`${shop.origin}/same`);
  await flush(page);
  const state = await page.evaluate(
    () =>
      new Promise<DeliveryState>((resolve) =>
        (window as never as { dangol: (name: 'ready', ready: (api: { client: Client }) => void) => void }).dangol(
          'ready',
          ({ client }) => resolve(client.debug.delivery()),
        ),
      ),
  );
  expect(state.dropped.refused).toBeGreaterThan(0);
  await track(page, 'after');
  await flush(page);
  await shop.until(() => searches().includes('after'));
  expect(errors).toEqual([]);
});

test('a sign-in page with status 200 in answer loses nothing: the events go again, under the same ids', async () => {
  await page.goto(`${shop.origin}/same`);
  await opened(page);
  shop.fault(1, { kind: 'html' });
  await track(page, '0');
  await flush(page);
  await shop.until(() => searches().length === 1);
  expect(searches()).toEqual(['0']);
});

test('two tabs send each event once', async () => {
  const other = await context.newPage();
  await page.goto(`${shop.origin}/same`);
  await other.goto(`${shop.origin}/same`);
  await opened(page);
  for (const n of numbers(10)) await track(Number(n) % 2 ? page : other, n);
  await Promise.all([flush(page), flush(other)]);
  await shop.until(() => searches().length === 10);
  await Promise.all([flush(page), flush(other)]);
  const sent = shop.deliveries().flatMap(({ events }) => events.filter(({ name }) => name === 'search'));
  expect(sent).toHaveLength(10);
  expect(
    new Set(
      shop
        .events()
        .filter(({ name }) => name === 'search')
        .map(({ data }) => data.session),
    ).size,
  ).toBe(1);
});
