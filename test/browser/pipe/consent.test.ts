// What the consent rule promises, seen from outside: what lies on the device, what reaches the backend, what the strips show.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, cardsOf, serveShop, shopPage, stored } from '../../support/shop-page';
import { flush } from './flush';

const NOTHING = { cookies: 0, local: [], session: [], databases: [], caches: [] };
const ONLY_THE_RECORD = { ...NOTHING, local: ['dangol.consent'] };

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
  const body = "<button onclick=\"dangol('track', 'add_to_cart', { items: [{ item_id: 'shirt-2' }] })\">Add</button>";
  for (const regime of ['eu', 'kr', 'none']) {
    shop.route(`/${regime}`, shopPage({ tag: `data-backend="/events" data-regime="${regime}"`, body }));
    shop.route(
      `/${regime}/trousers`,
      shopPage({ tag: `data-backend="/events" data-regime="${regime}"` }).replaceAll(
        'item="shirt-1"',
        'item="trousers-1"',
      ),
    );
  }
});

beforeEach(async () => {
  shop.reset();
  await context?.close();
  context = await browser.newContext();
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !message.text().includes('favicon') &&
      !message.location().url.includes('/images/') &&
      !message.location().url.includes('favicon') &&
      complaints.push(message.text()),
  );
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

const strips = async () => {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('dangol-recs').length === 2 &&
      [...document.querySelectorAll('dangol-recs')].every((strip) => strip.shadowRoot?.querySelector('li a')),
  );
  return { similar: await cardsOf(page, 'similar-buyers'), goesWith: await cardsOf(page, 'goes-with') };
};
const call = (...args: unknown[]) =>
  page.evaluate((given) => (window as never as { dangol: (...args: unknown[]) => void }).dangol(...given), args);
const inStorage = () => stored(page);

describe.each(['eu', 'kr'])('%s, before a choice', (regime) => {
  test('nothing is stored and nothing is sent, and the strips show', async () => {
    await page.goto(`${shop.origin}/${regime}`);
    await page.click('button');
    const { similar, goesWith } = await strips();
    await flush(page);
    expect(similar.length).toBeGreaterThan(3);
    expect(goesWith.length).toBeGreaterThan(0);
    expect(await stored(page)).toEqual(NOTHING);
    expect(shop.deliveries()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('after "deny" the consent record alone is there, and the strips still show', async () => {
    await page.goto(`${shop.origin}/${regime}`);
    await strips();
    await call('consent', { personalization: false, analytics: false });
    await page.click('button');
    await flush(page);
    expect(await stored(page)).toEqual(ONLY_THE_RECORD);
    await page.reload();
    const { similar } = await strips();
    await flush(page);
    expect(similar.length).toBeGreaterThan(3);
    expect(await stored(page)).toEqual(ONLY_THE_RECORD);
    expect(shop.deliveries()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('after "allow" what waited arrives with its own time, the profile survives a reload, the strips turn personal', async () => {
    await page.goto(`${shop.origin}/${regime}`);
    const before = (await strips()).similar;
    const clickedAt = Date.now();
    await page.click('button');
    await page.waitForTimeout(1200);
    await call('consent', { personalization: true, analytics: true });
    await flush(page);
    const events = await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
    const added = events.find(({ name }) => name === 'add_to_cart')!;
    expect(Math.abs(added.at - clickedAt)).toBeLessThan(1100);
    expect(added.data.consent.purposes).toContain('analytics');
    expect(events.map(({ name }) => name)).toContain('page_view');

    // In the cart, so no longer recommended: the strip has read the profile.
    expect(before.some((card) => card.includes('shirt-2'))).toBe(true);
    await page.reload();
    const after = (await strips()).similar;
    expect(after.some((card) => card.includes('shirt-2'))).toBe(false);
    const cart = await page.evaluate(
      () =>
        new Promise((resolve) =>
          (
            window as never as {
              dangol: (
                name: string,
                ready: (api: {
                  client: { profile: { ready(): Promise<void>; snapshot(): { cart: { id: string }[] } } };
                }) => void,
              ) => void;
            }
          ).dangol('ready', async ({ client }) => {
            await client.profile.ready();
            resolve(client.profile.snapshot().cart.map(({ id }) => id));
          }),
        ),
    );
    expect(cart).toEqual(['shirt-2']);
    expect(complaints).toEqual([]);
  });

  test('after a withdrawal nothing but the consent record is left, and nothing more is sent', async () => {
    await page.goto(`${shop.origin}/${regime}`);
    await call('consent', { personalization: true, analytics: true });
    await page.click('button');
    await flush(page);
    await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
    await page.goto(`${shop.origin}/${regime}/trousers`);
    await strips();
    await expect
      .poll(async () => (await stored(page)).databases.sort())
      .toEqual(['dangol-model', 'dangol-outbox', 'dangol-profile']);
    await flush(page);
    await call('withdraw');
    await expect.poll(inStorage).toEqual(ONLY_THE_RECORD);
    const sent = shop.deliveries().length;
    await call('track', 'search', { search_term: 'after' });
    await flush(page);
    await page.goto(`${shop.origin}/${regime}`);
    await strips();
    await flush(page);
    expect(await stored(page)).toEqual(ONLY_THE_RECORD);
    expect(shop.deliveries()).toHaveLength(sent);
    expect(complaints).toEqual([]);
  });
});

test('kr: once the notice was shown, profile and events are on', async () => {
  await page.goto(`${shop.origin}/kr`);
  await page.click('button');
  await call('noticed', '2026-11');
  await flush(page);
  await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
  expect((await stored(page)).databases).toContain('dangol-profile');
});

test('a withdrawal in one tab empties the other one too', async () => {
  const other = await context.newPage();
  await page.goto(`${shop.origin}/eu`);
  await other.goto(`${shop.origin}/eu/trousers`);
  await call('consent', { personalization: true, analytics: true });
  await page.click('button');
  await flush(page);
  await flush(other);
  await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
  await other.evaluate(() => (window as never as { dangol: (name: string) => void }).dangol('withdraw'));
  await expect.poll(inStorage).toEqual(ONLY_THE_RECORD);
  const sent = shop.events().length;
  await page.click('button');
  await flush(page);
  expect(shop.events()).toHaveLength(sent);
  expect(await stored(page)).toEqual(ONLY_THE_RECORD);
});

test('erase with the consent history leaves nothing at all', async () => {
  await page.goto(`${shop.origin}/eu`);
  await call('consent', { personalization: true, analytics: true });
  await page.click('button');
  await flush(page);
  await call('erase', { consent: true });
  await expect.poll(inStorage).toEqual(NOTHING);
});
