// How a page does, as its backend receives it, and how much of that is put down to the strips.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserInUse, launch } from '../../support/browser';
import type { RecordedEvent } from '../../support/recorded-event';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop, shopPage } from '../../support/shop-page';

interface Vital {
  metric: string;
  value: number;
  rating: string;
  metric_id: string;
  navigation_type: string;
  strips?: number;
}

const { isHeadlessShell } = await browserInUse();
const TAG = 'data-backend="/events" data-regime="none" data-vitals';

let browser: Browser;
let shop: Recorder;
let release = () => {};
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch({ backForwardCache: true }), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
  shop.route('/elsewhere', '<!doctype html><title>Elsewhere</title>');
});
beforeEach(() => shop.reset());
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

async function open(html: string): Promise<Page> {
  shop.route('/page', html);
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
  // Not `load`, which would wait for the script.
  await page.goto(`${shop.origin}/page`, { waitUntil: 'domcontentloaded' });
  await painted(page);
  release();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('dangol-recs')].every((strip) => strip.shadowRoot?.querySelector('li')),
  );
  await painted(page);
  return page;
}

/** Resolves when what stands now has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const vitalsIn = (events: RecordedEvent[]) =>
  events.filter(({ name }) => name === 'web_vital').map(({ data }) => data.params as unknown as Vital);

/** Leaves the page, and gives what it had reported by then, as it arrived without the page's help. */
async function leave(page: Page, metrics: string[]): Promise<Map<string, Vital>> {
  await page.goto(`${shop.origin}/elsewhere`);
  const events = await shop.until((all) => {
    const told = vitalsIn(all).map(({ metric }) => metric);
    return metrics.every((metric) => told.includes(metric));
  });
  const vitals = vitalsIn(events);
  expect(new Set(vitals.map(({ metric }) => metric)).size).toBe(vitals.length);
  return new Map(vitals.map((vital) => [vital.metric, vital]));
}

test('a banner of the page’s own that moves everything is not put down to the strips', async () => {
  const page = await open(shopPage({ tag: TAG, body: '<div id="banner"></div>' }));
  await page.evaluate(() => {
    document.getElementById('banner')!.style.height = '200px';
  });
  await painted(page);
  const vitals = await leave(page, ['CLS', 'LCP', 'TTFB']);
  expect(vitals.get('CLS')).toMatchObject({ rating: expect.any(String), navigation_type: 'navigate', strips: 0 });
  expect(vitals.get('CLS')!.value).toBeGreaterThan(0.02);
  expect(vitals.get('CLS')!.metric_id).toMatch(/^v\d/);
  expect(Number.isInteger(vitals.get('LCP')!.value)).toBe(true);
  expect(vitals.get('TTFB')).not.toHaveProperty('strips');
  await page.context().close();
});

test('strips whose space nobody reserved are told as what moved the page; with the install block there is nothing to tell', async () => {
  const unreserved = shopPage({ tag: TAG }).replace(/<style>.*?<\/style>/s, '');
  // Held back until what stands there without the script has been painted.
  shop.route('/late.js', async (_, response) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    response.writeHead(302, { location: '/dist/dangol.js' }).end();
  });
  const late = (html: string) => html.replace('<script async src="/dist/dangol.js"', '<script async src="/late.js"');
  // The parts lie beside the script.
  shop.route(
    '/dangol-vitals.js',
    (_, response) => void response.writeHead(302, { location: '/dist/dangol-vitals.js' }).end(),
  );
  const page = await open(late(unreserved));
  const moved = (await leave(page, ['CLS'])).get('CLS')!;
  expect(moved.value).toBeGreaterThan(0.02);
  expect(moved.strips).toBe(moved.value);
  await page.context().close();

  shop.reset();
  const still = await open(late(shopPage({ tag: TAG })));
  const { value, strips } = (await leave(still, ['CLS'])).get('CLS')!;
  expect([value, strips]).toEqual([0, 0]);
  await still.context().close();
});

test('a press on a strip’s button is its interaction, one on the page’s is not', async () => {
  const slow = `<button id="own">Own</button><script>addEventListener('click', () => { const end = performance.now() + 80; while (performance.now() < end); })</script>`;
  for (const [press, isOurs] of [
    [(page: Page) => page.locator('dangol-recs[kind="similar-buyers"] >> button[part=button]').last().click(), true],
    [(page: Page) => page.locator('#own').click(), false],
  ] as const) {
    shop.reset();
    const page = await open(shopPage({ tag: TAG, body: slow }));
    await press(page);
    // `web-vitals` takes an interaction in when the page is idle.
    await page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => requestIdleCallback(() => done())))),
        ),
    );
    const { value, strips } = (await leave(page, ['INP'])).get('INP')!;
    expect(value).toBeGreaterThanOrEqual(72);
    expect(strips).toBe(isOurs ? value : 0);
    await page.context().close();
  }
});

test.skipIf(isHeadlessShell)('a page that comes back from the back/forward cache counts anew', async () => {
  const page = await open(shopPage({ tag: TAG }));
  const first = await leave(page, ['CLS', 'TTFB']);
  shop.reset();
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.visibilityState === 'visible');
  await painted(page);
  const again = await leave(page, ['CLS', 'TTFB']);
  expect(again.get('CLS')).toMatchObject({ navigation_type: 'back-forward-cache' });
  expect(again.get('CLS')!.metric_id).not.toBe(first.get('CLS')!.metric_id);
  await page.context().close();
});

test('nothing is loaded or sent for a page view outside of the sample, and nothing is sent without consent', async () => {
  for (const sample of ['0', 'off']) {
    const out = await open(shopPage({ tag: TAG.replace('data-vitals', `data-vitals="${sample}"`) }));
    expect(shop.requests().join()).not.toContain('dangol-vitals.js');
    await out.context().close();
  }

  // A backend of its own: what the pages before still send while they close is not counted.
  let count = 0;
  shop.route('/asked', (_, response) => {
    count += 1;
    response.writeHead(204).end();
  });
  const asked = await open(
    shopPage({ tag: 'data-backend="/asked"', head: "<script>dangol('vitals', { sample: 1 })</script>" }),
  );
  await expect.poll(() => shop.requests().join()).toContain('dangol-vitals.js');
  await asked.goto(`${shop.origin}/elsewhere`);
  expect(count).toBe(0);
  await asked.context().close();
});
