// The whole way of a shop's first hour: files as its admin exports them, ten thousand lines, one command, the documented tag, full strips.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemRecord } from '@dangol/schema';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkbench, type Workbench } from '../../flow/trainer/workbench';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { writeShop } from '../../support/shops/exports/write-shop';
import { PRODUCTS } from '../../support/shops/world';
import { PLATFORMS, serveShop } from './serve-shop';
import { cardsIn, complaintsOf, STRIPS, tagHead } from './tour';

const ORDERS = 4600;
/** Two rows of a desktop: of sixty products few are left that neither strip has. */
const FULL = 10;

let browser: Browser;
const benches: Workbench[] = [];
const shops: Recorder[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const shop of shops) await shop.close();
  for (const bench of benches) bench.remove();
});

/** The ids that a model folder has records of. */
function publishedIds(folder: string): string[] {
  const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  const shards = join(folder, version, 'items');
  return readdirSync(shards).flatMap((name) =>
    (JSON.parse(readFileSync(join(shards, name), 'utf8')) as { items: ItemRecord[] }).items.map(({ id }) => id),
  );
}

test.each(PLATFORMS)('%s: from exported files to two full strips on its product page', async (platform) => {
  const bench = createWorkbench();
  benches.push(bench);
  const { orders, catalogue, pageId, pageIds } = await writeShop(platform, bench.path('exports'), { orders: ORDERS });
  const trained = await bench.dangol(
    ...['train', '--orders', ...orders, '--catalogue', ...catalogue, '--out', bench.path('model')],
  );
  expect(trained.err).toBe('');
  expect(trained.code).toBe(0);
  expect(new Set(publishedIds(bench.path('model')))).toEqual(new Set(pageIds));

  const shop = await startRecorder();
  shops.push(shop);
  const at = serveShop(shop, platform, { head: tagHead(''), body: STRIPS, model: bench.path('model') });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(at('product'));
  const kindOf = new Map(PRODUCTS.map((product) => [pageId(product), product.categories[1]]));
  for (const kind of ['similar-buyers', 'goes-with']) {
    await page.locator(`dangol-recs[kind=${kind}]`).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await cardsIn(page, kind)).length, { message: kind }).toBeGreaterThanOrEqual(FULL);
  }
  const shown = await page.evaluate(async (kind) => {
    const { source } = await new Promise<{
      source: { shown(): { kind: string; result: { items: { id: string }[] } }[] };
    }>((ready) => (window as never as { dangol: (name: string, ready: unknown) => void }).dangol('ready', ready));
    const last = source
      .shown()
      .filter((strip) => strip.kind === kind)
      .at(-1);
    return last?.result.items.map(({ id }) => id) ?? [];
  }, 'goes-with');
  // The page is of a knit: what goes with it is of the pages' own ids, and no knit.
  expect(shown.map((id) => kindOf.get(id) ?? `unknown ${id}`)).not.toContain('니트');
  expect(shown.length).toBeGreaterThanOrEqual(FULL);
  expect(shown.filter((id) => !kindOf.has(id))).toEqual([]);
  expect(await complaintsOf(page)).toEqual([]);
});
