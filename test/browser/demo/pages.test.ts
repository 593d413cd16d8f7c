import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COAT, type Demo, goTo, openDemo } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

/** A product of the made world that cannot be bought now. */
const SOLD_OUT = 'P1017';

/** Evaluated rather than loaded: the shop's policy lets no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATHS = [
  '/',
  '/category/knitwear?sort=price-low&page=2',
  '/category/outer?colour=Black&colour=Navy&price=2&stock=1&sale=1',
  '/collection/layers',
  '/search?q=wool',
  '/search?q=nothing-like-it',
  `/product/${COAT}`,
  `/product/${SOLD_OUT}`,
  '/cart',
  '/event',
  '/wishlist',
  '/login',
  '/sign-up',
  '/my',
  '/privacy',
  '/theming',
  '/playground',
  '/docs',
  '/docs/start',
  '/docs/platforms',
  '/docs/consent',
  '/docs/campaigns',
  '/docs/privacy',
  '/docs/troubleshooting',
];

describe.each([
  ['/ko', 390, 'light'],
  ['/en', 1280, 'dark'],
] as const)('pages in %s at %d px, %s', (prefix, width, colorScheme) => {
  let visitor: Awaited<ReturnType<Demo['visitor']>>;
  beforeAll(async () => {
    visitor = await demo.visitor({ viewport: { width, height: 800 }, colorScheme });
  });
  afterAll(() => visitor?.page.context().close());

  /** The same browser window, with nothing stored but its cache of files: fonts and scripts are read once. */
  async function newcomer(): Promise<Page> {
    const { page, complaints } = visitor;
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: demo.url, storageTypes: 'all' });
    await session.detach();
    complaints.length = 0;
    return page;
  }

  it.each(PATHS)('%s is whole: no complaint, nothing sticking out, accessible', async (path) => {
    const page = await newcomer();
    const response = await goTo(page, demo.url + prefix + path);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['content-language']).toBe(prefix.slice(1));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

describe('addresses', () => {
  it('without a language lead to the browser’s, or to that of the page they were followed from', async () => {
    const get = (path: string, headers: Record<string, string>) =>
      fetch(demo.url + path, { headers, redirect: 'manual' }).then((answer) => answer.headers.get('location'));
    expect(await get('/', { 'accept-language': 'en-GB,en' })).toBe('/en/');
    expect(await get('/', { 'accept-language': 'ko' })).toBe('/ko/');
    expect(await get(`/product/${COAT}`, { referer: `${demo.url}/en-eu/`, 'accept-language': 'ko' })).toBe(
      `/en-eu/product/${COAT}`,
    );
    expect(await get('/ko/cart?regime=eu', {})).toBe('/ko-eu/cart');
    expect(await get('/ko-eu/cart?lang=en', {})).toBe('/en-eu/cart');
  });

  it.each([
    '/ko/nowhere',
    '/ko/product/unknown',
    '/en/docs/nothing',
    '/ko/product/%E0%A4%A',
    '/en/category/__proto__',
    '/en/collection/none',
  ])('%s is a page that says there is none', async (path) => {
    const answer = await fetch(demo.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<dangol-recs');
  });

  it.each([
    '/images/..%2f..%2fpackage.json',
    '/fonts/..%2f..%2f..%2f..%2fpackage.json',
    '/model/%2e%2e/products.json',
    '/dangol-none.js',
  ])('%s gives no file away', async (path) => {
    expect((await fetch(demo.url + path, { redirect: 'manual' })).status).not.toBe(200);
  });

  it('a form from another origin is refused', async () => {
    const answer = await fetch(`${demo.url}/ko/cart`, {
      method: 'POST',
      headers: { origin: 'http://evil.test' },
      body: new URLSearchParams({ id: COAT }),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});
