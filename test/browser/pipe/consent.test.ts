// What the consent rule promises, seen from outside: what lies on the device, what reaches the backend, what the strips show.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  browser = await launch();
  model = aModelFolder();
});

beforeEach(async () => {
  // One for each test: what the pages of another still send while they close is not counted here.
  shop = await startRecorder();
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

afterEach(async () => {
  await context.close();
  await shop.close();
});

afterAll(async () => {
  await browser?.close();
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
/** Runs with the page's client. */
const ofClient = <Result>(ask: string) =>
  page.evaluate<Result>(`new Promise((done) => dangol('ready', async ({ client }) => done(await (${ask})(client))))`);
/** The cart that the profile remembers, once all of it lies on the device. */
const cart = () =>
  ofClient<string[]>(`async ({ profile }) => {
    await profile.ready();
    return (await profile.export()).profile.cart.map(({ id }) => id);
  }`);

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
    const clickedFrom = Date.now();
    await page.click('button');
    const clickedUntil = Date.now();
    await page.waitForTimeout(200);
    await call('consent', { personalization: true, analytics: true });
    await flush(page);
    const events = await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
    const added = events.find(({ name }) => name === 'add_to_cart')!;
    expect(added.at).toBeGreaterThanOrEqual(clickedFrom);
    expect(added.at).toBeLessThanOrEqual(clickedUntil);
    expect(added.data.consent.purposes).toContain('analytics');
    expect(events.map(({ name }) => name)).toContain('page_view');

    // In the cart, so no longer recommended: the strip has read the profile.
    expect(before.some((card) => card.includes('shirt-2'))).toBe(true);
    expect(await cart()).toEqual(['shirt-2']);
    await page.reload();
    const after = (await strips()).similar;
    expect(after.some((card) => card.includes('shirt-2'))).toBe(false);
    expect(await cart()).toEqual(['shirt-2']);
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
  await expect.poll(async () => (await stored(page)).databases).toContain('dangol-profile');
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
  // Each tab reads a copy of its own of what another has written.
  await expect.poll(() => ofClient('(client) => client.consent.state().allowed')).not.toContain('analytics');
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
