// What the trainer publishes, and the script as it is built: the strips of a product page are the same from every layout and host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelFiles } from '@dangol/schema';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../packages/trainer/src/publish/publish';
import { launch } from '../../support/browser';
import { LAYOUTS } from '../../support/hosts/hand-made-model';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, DIST, shopPage } from '../../support/shop-page';
import { type PlainHost, type PlainHostOptions, startPlainHost } from './plain-host';

let browser: Browser;
let shop: Recorder;
let folder: string;
let usual: string[][];
const model = aModelFolder();
const hosts: PlainHost[] = [];
const tags = new Map<string, string | undefined>();
const nameOf = (files: ModelFiles | undefined) => JSON.stringify(files ?? {}).replace(/\W/gu, '') || 'usual';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-hosting-'));
  for (const [, files] of LAYOUTS) {
    const published = await publish(model.folder, join(folder, nameOf(files)), { env: {}, files });
    tags.set(nameOf(files), published.tag);
  }
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  shop.files('/dist/', DIST);
  shop.files('/own/', folder);
  const { page } = await open('/own/usual');
  usual = await shown(page);
  expect(usual[0]).toHaveLength(12);
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a product page that reads its model there. What the page complains of is in `problems`. */
async function open(
  address: string,
  { tag = '', script = 'dangol.js', page: opened }: { tag?: string; script?: string; page?: Page } = {},
) {
  const page = opened ?? (await (await browser.newContext()).newPage());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  // The pictures of the cards are nowhere.
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !/\.(jpg|png|webp)$/u.test(url)) problems.push(`${message.text()} ${url}`);
  });
  shop.route(
    '/p',
    shopPage({ tag: `data-readers="off" ${tag}`, script }).replace('data-model="/model"', `data-model="${address}"`),
  );
  await page.goto(`${shop.origin}/p`);
  return { page, problems };
}

/** The cards of both strips: neither draws before it knows all of its own. */
async function shown(page: Page): Promise<string[][]> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('dangol-recs')].every((strip) => strip.shadowRoot?.querySelector('li')),
  );
  return page.evaluate(() =>
    [...document.querySelectorAll('dangol-recs')].map((strip) =>
      [...strip.shadowRoot!.querySelectorAll('li')].map((card) => card.textContent ?? ''),
    ),
  );
}

async function plainHost(files: ModelFiles | undefined, options: PlainHostOptions): Promise<PlainHost> {
  const host = await startPlainHost(join(folder, nameOf(files)), options);
  hosts.push(host);
  return host;
}

test.each(LAYOUTS)(
  '%s: the same strips from the shop’s own host and from another, with and without the version',
  async (_, files, head) => {
    const own = await open(`/own/${nameOf(files)}/${head}`);
    expect(await shown(own.page)).toEqual(usual);

    // A host that packs nothing, sets no header but the one, and does not serve .json unless it must.
    const servesJson = head.endsWith('.json');
    const host = await plainHost(files, { allow: '*', servesJson });
    const other = await open(`${host.origin}/${head}`);
    expect(await shown(other.page)).toEqual(usual);
    expect(host.asked[0]).toBe(head);
    // No question beforehand, none twice.
    expect(host.asked.filter((path) => path.startsWith('OPTIONS'))).toEqual([]);
    expect(new Set(host.asked).size).toBe(host.asked.length);
    // The manifest, the item's shard, and what is popular for the place that the first strip has over.
    expect(host.asked).toHaveLength(files?.single ? 1 : 3);
    expect([...own.problems, ...other.problems]).toEqual([]);

    const tag = tags.get(nameOf(files));
    if (tag === undefined) return;
    host.asked.length = 0;
    const tagged = await open(`${host.origin}/${head}`, {
      tag: `data-model-version="${tag}"`,
      script: 'dangol-widget.js',
    });
    expect(await shown(tagged.page)).toEqual(usual);
    expect(host.asked[0]).toContain('items');
    expect(tagged.problems).toEqual([]);
  },
);

test('a visitor who comes back has the strips of other items from the one file too, without a question for a file that is not there', async () => {
  const files: ModelFiles = { single: true };
  const host = await plainHost(files, { allow: '*' });
  const { page, problems } = await open(`${host.origin}/model.json`, { tag: 'data-regime="none"' });
  await shown(page);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'dangol-model')))
    .toBe(true);
  const again = await open(`${host.origin}/model.json`, { tag: 'data-regime="none"', page });
  await page.evaluate(() => {
    for (const strip of document.querySelectorAll('dangol-recs')) strip.setAttribute('item', 'trousers-3');
  });
  await expect.poll(async () => (await shown(page))[0]!.join()).toContain('trousers-');
  expect(new Set(host.asked)).toEqual(new Set(['model.json']));
  expect([...problems, ...again.problems]).toEqual([]);
});

test('another origin that does not allow reading is a failure by its address, and nothing of the page’s breaks', async () => {
  const host = await plainHost(undefined, {});
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    Object.assign(window, { errors: [] as string[] });
    addEventListener('error', (event) => (window as never as { errors: string[] }).errors.push(event.message));
    addEventListener('unhandledrejection', (event) =>
      (window as never as { errors: string[] }).errors.push(String(event.reason)),
    );
  });
  await open(host.origin, { page });
  const state = () =>
    page.evaluate(async () => {
      type Client = { model: { failures(): readonly string[] } };
      const { dangol, errors } = window as never as { dangol: (...args: unknown[]) => void; errors: string[] };
      const { client } = await new Promise<{ client: Client }>((done) => dangol('ready', done));
      const heights = [...document.querySelectorAll('dangol-recs')].map(
        (strip) => strip.getBoundingClientRect().height > 0,
      );
      return { failures: client.model.failures(), errors, heights };
    });
  await expect.poll(async () => (await state()).failures).toEqual([`${host.origin}/manifest.json`]);
  expect(await state()).toMatchObject({ errors: [], heights: [true, true] });
  // The one header makes the difference.
  const allowed = await plainHost(undefined, { allow: shop.origin });
  expect(await shown((await open(allowed.origin)).page)).toEqual(usual);
});
