// What the tag costs a page, in a real Chromium: `track()` on the caller's stack, `recommend()` for a full profile, the longest task.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from '../support/browser';
import { type Recorder, startRecorder } from '../support/recording-server';
import { aModelFolder, serveShop, shopPage } from '../support/shop-page';

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
  const watch = `<script>
    window.longest = 0; window.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration) }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });
  </script>`;
  shop.route('/page', shopPage({ tag: 'data-backend="/events" data-regime="none"', head: watch }));
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

async function open(slowdown = 1, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  if (slowdown > 1)
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${shop.origin}/page`);
  await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li a'));
  await page.waitForTimeout(1500);
  return page;
}

test('track() on the caller’s stack, and recommend() with a 50-item profile', async () => {
  const page = await open();
  const figures = await page.evaluate(async () => {
    type Api = { client: { flush(): Promise<void> }; source: { recommend(request: object): Promise<unknown> } };
    const dangol = (window as never as { dangol: (...args: unknown[]) => void }).dangol;
    const api = await new Promise<Api>((resolve) => dangol('ready', resolve));
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
    const track: number[] = [];
    for (let n = 0; n < 300; n++) {
      const startedAt = performance.now();
      dangol('track', 'view_item', {
        currency: 'KRW',
        items: [{ item_id: `item-${n % 50}`, item_name: 'A shirt', item_category: 'Shirts', price: 39000 }],
      });
      track.push(performance.now() - startedAt);
      if (n % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const recommend: number[] = [];
    for (let n = 0; n < 100; n++) {
      const startedAt = performance.now();
      await api.source.recommend({ kind: 'similar-buyers', item: `shirt-${(n % 12) + 1}`, limit: 12 });
      recommend.push(performance.now() - startedAt);
    }
    return { track: median(track), p95: track[Math.floor(track.length * 0.95)]!, recommend: median(recommend) };
  });
  console.table({
    'track(), median ms (budget 0.3)': figures.track.toFixed(3),
    'track(), 95th percentile ms': figures.p95.toFixed(3),
    'source.recommend() with reads, median ms': figures.recommend.toFixed(3),
  });
});

test('the longest task and the layout shift of a page with two strips', async () => {
  const rows: Record<string, object> = {};
  for (const [slowdown, width] of [
    [1, 1280],
    [4, 1280],
    [4, 390],
  ] as const) {
    const page = await open(slowdown, width);
    const { longest, shift } = await page.evaluate(() => {
      const { longest, shift } = window as never as { longest: number; shift: number };
      return { longest, shift };
    });
    rows[`${slowdown}× slow-down, ${width} px`] = {
      'longest task, ms (budget 50 at 4×)': longest || '< 50',
      'layout shift': shift,
    };
    await page.context().close();
  }
  console.table(rows);
});
