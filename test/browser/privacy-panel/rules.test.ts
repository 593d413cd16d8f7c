// What the visitor does in the panel is done: on the device, in this tab and in others, and after a reload.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stored } from '../../support/shop-page';
import { CONSENT, history, inDatabases, openShop, untilShown } from './privacy-page';

let shop: Awaited<ReturnType<typeof openShop>>;
let context: BrowserContext;
// One for each test: what the pages of another still send while they close is not of this visitor.
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

/** A visitor with some weeks of history on disk, before the panel; the address of a page that adds nothing to it. */
async function open(regime = 'eu'): Promise<{ page: Page; again: string }> {
  context = await shop.visitor();
  const page = await context.newPage();
  await page.goto(shop.serve({ regime, before: CONSENT + history() }));
  await untilShown(page, 'Canvas tote');
  // The whole history, in the profile itself: the outbox names the same goods, and sooner.
  for (const last of [/A-1001/, /Merino/, /"cart":\[\{"id":"p-0"/]) {
    await expect.poll(() => inProfile(page)).toMatch(last);
  }
  return { page, again: shop.serve({ regime }) };
}

/** What lies in the profile's database, as text. */
const inProfile = async (page: Page) =>
  (await inDatabases(page)).split('\n').find((line) => line.startsWith('dangol-profile')) ?? '';

const profileOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        (window as unknown as { dangol(...args: unknown[]): void }).dangol(
          'ready',
          ({ client }: { client: { profile: { snapshot(): unknown } } }) =>
            resolve(JSON.stringify(client.profile.snapshot())),
        ),
      ),
  );

const flush = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        (window as unknown as { dangol(...args: unknown[]): void }).dangol(
          'ready',
          ({ client }: { client: { flush(): Promise<void> } }) => client.flush().then(resolve),
        ),
      ),
  );

const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('removed is gone', () => {
  it('an item, an interest, a search and an order, here and after a reload; the rest stays', async () => {
    const { page, again } = await open();
    await sectionOf(page, 'Recently viewed')
      .getByRole('button', { name: /^Remove Merino/ })
      .click();
    await sectionOf(page, 'Interests: brands').getByRole('button', { name: 'Remove Mono' }).click();
    await sectionOf(page, 'Searches').getByRole('button', { name: 'Remove summer shirt' }).click();
    await sectionOf(page, 'Orders').getByRole('button').click();
    await sectionOf(page, 'Orders').waitFor({ state: 'detached' });
    const profile = async () => (await inDatabases(page)).split('\n').find((line) => line.startsWith('dangol-profile'));
    const isGone = async () => {
      const { items, searches, orders, affinities } = JSON.parse(await profileOf(page));
      const names = [items, searches, affinities.brand].map((list) => JSON.stringify(list)).join();
      return [/Merino|summer shirt|"value":"Mono"/.test(names), orders.length];
    };
    expect(await isGone()).toEqual([false, 0]);
    await expect.poll(profile).not.toMatch(/Merino|A-1001|"term":"summer shirt"|"value":"Mono"/);
    await page.goto(again);
    await untilShown(page, 'Canvas tote');
    expect(await isGone()).toEqual([false, 0]);
    expect(await profile()).toContain('Canvas tote');
    expect(await page.getByText('Merino').count()).toBe(0);
  });

  it('all that was viewed at once', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Remove all' }).click();
    await sectionOf(page, 'Recently viewed').waitFor({ state: 'detached' });
    await expect.poll(async () => JSON.parse(await profileOf(page)).items).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
      'What is remembered',
    );
  });
});

it('a second tab follows, without losing its place', async () => {
  const { page, again } = await open();
  const other = await context.newPage();
  await other.goto(again);
  await untilShown(other, 'Canvas tote');
  const remove = sectionOf(other, 'Recently viewed').getByRole('button', { name: 'Remove Canvas tote' });
  await remove.focus();
  await page.evaluate(() =>
    (window as unknown as { dangol(...args: unknown[]): void }).dangol('track', 'view_item', {
      items: [{ item_id: 'hat', item_name: 'Straw hat' }],
    }),
  );
  await untilShown(other, 'Straw hat');
  await sectionOf(page, 'Recently viewed')
    .getByRole('button', { name: /^Remove Merino/ })
    .click();
  await other.getByText('Merino').waitFor({ state: 'detached' });
  const focused = () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label');
  await expect.poll(() => other.evaluate(focused)).toBe('Remove Canvas tote');
  // What has the focus here is removed there: the next one has it.
  const labels = await sectionOf(other, 'Recently viewed').getByRole('listitem').getByRole('button').all();
  const names = await Promise.all(labels.map((label) => label.getAttribute('aria-label')));
  await sectionOf(page, 'Recently viewed').getByRole('button', { name: 'Remove Canvas tote' }).click();
  await remove.waitFor({ state: 'detached' });
  await expect.poll(() => other.evaluate(focused)).toBe(names[names.indexOf('Remove Canvas tote') + 1]);
  await page.getByRole('switch', { name: 'Recommendations for you' }).click();
  await untilShown(other, 'Nothing is remembered about you here.');
  expect(await other.getByRole('switch', { name: 'Recommendations for you' }).getAttribute('aria-checked')).toBe(
    'false',
  );
});

it('recommendations switched off: the profile’s database is gone; switched on again: a new one', async () => {
  const { page } = await open();
  await page.getByRole('switch', { name: 'Recommendations for you' }).click();
  await untilShown(page, 'Recommendations for you: off. What was remembered is deleted.');
  await untilShown(page, 'Nothing is remembered about you here.');
  const databases = async () => (await stored(page)).databases;
  await expect.poll(databases).not.toContain('dangol-profile');
  expect(await inDatabases(page)).not.toMatch(/dangol-(profile|model)/);
  const [first] = await page
    .getByRole('region', { name: 'Your choices so far' })
    .getByRole('listitem')
    .allTextContents();
  expect(first).toMatch(/^Refused: Recommendations for you.*in these settings/);
  await page.getByRole('switch', { name: 'Recommendations for you' }).click();
  await untilShown(page, 'Nothing yet.');
  expect(await profileOf(page)).not.toContain('Merino');
});

it('the download holds profile, consent history, visitor, session and events', async () => {
  const startedAt = Date.now();
  shop.shop.fail(1000, 503);
  const { page } = await open();
  await expect.poll(() => inDatabases(page)).toContain('"name":"add_to_cart"');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything (JSON)' }).click(),
  ]);
  // Named after the day, which may have ended since.
  const days = [startedAt, Date.now()].map((at) => `dangol-${new Date(at).toLocaleDateString('sv')}.json`);
  expect(days).toContain(file.suggestedFilename());
  const data = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(data.profile.items.map(({ id }: { id: string }) => id)).toContain('p-1');
  expect(data.profile.orders[0]).toMatchObject({ id: 'A-1001', value: 55_000 });
  expect(data.consent).toEqual([
    expect.objectContaining({
      purposes: { personalization: 'granted', analytics: 'granted' },
      source: 'banner',
      notice: { version: '2026-03' },
    }),
  ]);
  expect(data.delivery.visitor).toMatch(/^[\da-f-]{36}$/);
  expect(data.delivery.session.id).toMatch(/^[\da-f-]{36}$/);
  expect(JSON.stringify(data.delivery.events)).toContain('"add_to_cart"');
  await untilShown(page, 'The file is saved with your downloads.');
});

describe('everything erased', () => {
  const erase = async (page: Page, withHistory: boolean) => {
    await page.getByRole('button', { name: 'Erase everything' }).click();
    if (withHistory) await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Yes, erase' }).click();
  };

  it.each([
    [false, ['dangol.consent'], 'Everything is erased. Recommendations for you are still on'],
    [true, [], 'Everything is erased.'],
  ])('with the history: %s', async (withHistory, local, said) => {
    const { page, again } = await open();
    const other = await context.newPage();
    await other.goto(again);
    await untilShown(other, 'Canvas tote');
    const before = await shop.shop.until((events) => events.some(({ name }) => name === 'add_to_cart'));
    const visitors = new Set(before.map((event) => JSON.stringify(event).match(/"visitor":"([^"]+)"/)?.[1]));
    expect(visitors.size).toBe(1);

    await erase(page, withHistory);
    await untilShown(page, said);
    await untilShown(page, withHistory ? 'Nothing is remembered about you here.' : 'Nothing yet.');
    await expect.poll(() => stored(page)).toEqual({ cookies: 0, local, session: [], databases: [], caches: [] });
    expect(await page.getByText('Canvas tote').count()).toBe(0);
    // The other tab's memory is empty too, and it shows so.
    await untilShown(other, withHistory ? 'Nothing is remembered about you here.' : 'Nothing yet.');
    for (const tab of [page, other]) expect(await profileOf(tab)).not.toMatch(/Merino|A-1001|linen/);
    expect(await page.getByRole('region', { name: 'Your choices so far' }).textContent()).toContain(
      withHistory ? 'No choice has been recorded.' : 'Erased what this device held',
    );

    const count = shop.shop.events().length;
    await other.evaluate(() =>
      (window as unknown as { dangol(...args: unknown[]): void }).dangol('track', 'add_to_cart', {
        items: [{ item_id: 'after' }],
      }),
    );
    if (withHistory) {
      // Nothing is allowed any more, and an attempt to send all that waits sends nothing.
      await flush(other);
      expect(shop.shop.events()).toHaveLength(count);
      return;
    }
    const after = await shop.shop.until((events) => events.some((event) => JSON.stringify(event).includes('"after"')));
    const event = after.find((each) => JSON.stringify(each).includes('"after"'));
    const visitor = JSON.stringify(event).match(/"visitor":"([^"]+)"/)?.[1];
    expect(visitor).not.toBe([...visitors][0]);
  });
});

it('what was allowed under an older notice is on hold, and the panel claims no more than it knows', async () => {
  const { page } = await open();
  await page.goto(shop.serve({ tag: 'data-notice-version="2027-01"' }));
  await untilShown(page, 'Allowed, but on hold until you choose again.');
  await untilShown(page, 'What may have been remembered earlier waits, unused, for your choice');
  await untilShown(page, 'Nothing of what is remembered here is sent to anyone.');
  expect(await page.getByRole('switch', { checked: false }).count()).toBe(2);
  expect(await inProfile(page)).toContain('Merino');
  await page.getByRole('switch', { name: 'Recommendations for you' }).click();
  await untilShown(page, 'Merino');
});

it('where the browser refuses to store, the panel works for the page and says so', async () => {
  context = await shop.visitor();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await page.goto(shop.serve({ before: CONSENT + history() }));
  await untilShown(page, 'Canvas tote');
  await untilShown(page, 'This browser lets the shop store nothing.');
  await page.getByRole('button', { name: 'Remove Canvas tote' }).first().click();
  await expect
    .poll(async () => JSON.parse(await profileOf(page)).items.map(({ id }: { id: string }) => id))
    .not.toContain('p-3');
});
