// As a package: `definePrivacy(control)` with any object of those functions, and the page's own Preact.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildBundle } from '../widget/build-bundle';
import { openShop } from './privacy-page';

let shop: Awaited<ReturnType<typeof openShop>>;
let url: string;

/** A control that keeps one item, and counts who listens. */
const CONTROL = `
const profile = { items: [{ id: '1', name: 'Hat', at: Date.now(), views: 1, action: 'view', url: 'javascript:alert(1)', image: 'data:,' }],
  cart: [], wishlist: [], orders: [], searches: [], pageTypes: [], visits: { count: 0, firstAt: 0, lastAt: 0 },
  affinities: { category: [], brand: [], keyword: [] }, attributions: [], dismissed: [], counts: [] };
const listeners = new Set();
const subscribe = (listener) => { const own = () => listener(); listeners.add(own); return () => listeners.delete(own); };
window.listeners = listeners;
window.control = {
  consent: { set() { throw new Error('no'); }, history: () => [], subscribe,
    state: () => ({ decisions: {}, channels: {}, allowed: ['personalization'], undecided: [], isChild: false, signals: [] }) },
  profile: { snapshot: () => profile, subscribe, ready: async () => {}, export: async () => ({}), erase: async () => {},
    forget({ item }) { profile.items = profile.items.filter(({ id }) => id !== item); for (const listener of listeners) listener(); } },
};`;

beforeAll(async () => {
  const [opened, bundle] = await Promise.all([
    openShop(),
    buildBundle(`import { definePrivacy } from './privacy/index';
definePrivacy(window.control, { headingLevel: 3, texts: { title: 'Our memory' } });
definePrivacy(window.control);`),
  ]);
  shop = opened;
  shop.shop.route('/privacy.js', (_, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(bundle);
  });
  url = shop.serve({
    before: CONTROL,
    script: '/privacy.js',
    body: '<div id="one"><dangol-privacy></dangol-privacy></div><div id="two"></div>',
  });
});
afterAll(() => shop?.close());

it('draws, follows, survives a move and lets go; no address but http(s) is followed; a failure is told', async () => {
  const context = await shop.visitor();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(url);
  await page.getByRole('heading', { name: 'Our memory', level: 3 }).waitFor();
  await page.getByText('Hat', { exact: true }).waitFor();
  const inside = () => {
    const root = document.querySelector('dangol-privacy')?.shadowRoot;
    return root?.querySelectorAll('li a, li img').length;
  };
  expect(await page.evaluate(inside)).toBe(0);
  await page.getByRole('switch').first().click();
  await page.getByRole('status').getByText('That did not work.').waitFor();

  const listening = () => (window as unknown as { listeners: Set<unknown> }).listeners.size;
  const move = () => document.querySelector('#two')?.append(document.querySelector('dangol-privacy') as Element);
  await page.evaluate(move);
  expect(await page.evaluate(listening)).toBe(2);
  await page.getByRole('button', { name: 'Remove Hat' }).click();
  await page.getByText('Nothing yet.').waitFor();
  await page.evaluate(() => document.querySelector('dangol-privacy')?.remove());
  await page.waitForFunction(() => (window as unknown as { listeners: Set<unknown> }).listeners.size === 0);
  expect(problems).toEqual([]);
  await context.close();
});
