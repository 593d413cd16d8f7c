import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildStatic } from '../../../demo-site/static/build-static';
import { prepareWorld } from '../../../demo-site/world/prepare-world';
import { launch } from '../../support/browser';
import { isKept } from '../playbook/is-kept';
import { addToCart, answer, COAT, goTo, whole } from './open-demo';
import { serveStatic } from './serve-static';

const BASE = '/dangol-demo/';
let folder: string;
let host: Awaited<ReturnType<typeof serveStatic>>;
let browser: Browser;

beforeAll(async () => {
  const { dir } = await prepareWorld();
  folder = await mkdtemp(join(tmpdir(), 'dangol-static-'));
  await buildStatic({ dir, out: join(folder, BASE), base: BASE });
  host = await serveStatic(folder);
  browser = await launch();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A visitor of the folder, and what goes wrong on the way: complaints, missing files, requests to anybody else. */
async function visitor(): Promise<{ page: Page; wrong: string[] }> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' })).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url + BASE)) wrong.push(`elsewhere: ${request.url()}`);
  });
  return { page, wrong };
}

it('a folder below any host is a whole shop: strips, cart, order and search, with files alone', async () => {
  const { page, wrong } = await visitor();
  await page.goto(host.url + BASE);
  await page.waitForURL(`**${BASE}en/`);
  await whole(page);
  await answer(page, 'accept');
  await page.locator('main .card-title a').first().click();
  await page.waitForURL(/\/en\/product\/[^/]+\/$/);
  await whole(page);
  const card = page.locator('dangol-recs[kind=similar-buyers] li').first();
  expect(await card.locator('a').getAttribute('href')).toMatch(/\/dangol-demo\/en\/product\/P\d+\/$/);
  await card.scrollIntoViewIfNeeded();
  await expect
    .poll(() => card.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);

  await goTo(page, `${host.url}${BASE}en/product/${COAT}/`);
  await addToCart(page);
  await page.locator('[data-cart-count]', { hasText: /^1$/ }).first().waitFor();
  await page.locator('.toast-shown a').click();
  await page.waitForURL(/\/en\/cart\/$/);
  await page.locator('.line', { hasText: 'Rose Tweed Coat, Ivory' }).waitFor();
  // The form listens once the shop's script has run on what was drawn.
  await page.locator('[data-apply][hidden]').waitFor({ state: 'attached' });
  await page.locator('.line-form select').selectOption('2');
  await page.locator('[data-cart-count]', { hasText: /^2$/ }).first().waitFor();
  await page.locator('.summary a.button').click();
  await page.locator('.summary button.button-strong').click();
  await page.waitForURL(/order-done\/\?order=/);
  await page.locator('.done h1').waitFor();
  await whole(page);
  const orders = () =>
    page.evaluate(
      () =>
        new Promise<unknown[]>((done) =>
          (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
            'ready',
            ({ client }: { client: import('@dangol/sdk').Client }) =>
              done(client.profile.snapshot().orders.map(({ lines }) => lines)),
          ),
        ),
    );
  await expect.poll(orders).toEqual([[expect.objectContaining({ id: COAT, quantity: 2 })]]);

  await page.locator('header input[name=q]').fill('wool');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/search\/\?q=wool/);
  await page.locator('main .card').nth(3).waitFor();
  // One press, one wish: the shop's script runs once on what was drawn.
  const heart = page.locator('main .card [name=wished]').first();
  await heart.click();
  await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('shop_session')!).wishlist.length))
    .toBe(1);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('campaigns run there too: their items lie in the folder, and a coupon is issued and taken by the browser alone', async () => {
  const { page, wrong } = await visitor();
  await goTo(page, `${host.url}${BASE}en/product/${COAT}/`);
  await answer(page, 'accept');
  for (const views of [1, 2]) {
    // Whoever leaves at once has not looked.
    await expect.poll(() => page.evaluate(isKept, views)).toBe(true);
    await goTo(page, `${host.url}${BASE}en/product/${COAT}/`);
  }
  const box = page.locator('dangol-message >> [part=message]', { hasText: 'Still deciding' });
  // Scrolled to before it is drawn, it would wait for as long as its place is in view.
  await box.waitFor();
  await box.scrollIntoViewIfNeeded();
  const card = box.locator('[part=list] a').first();
  expect(await card.getAttribute('href')).toMatch(/\/dangol-demo\/en\/product\/P\d+\/$/);
  await expect
    .poll(() =>
      box.locator('img').evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth)),
    )
    .toBe(true);

  await goTo(page, `${host.url}${BASE}en/sign-up/`);
  await page.locator('input[name=name]').fill('Jiwoo');
  await page.locator('.entry button').click();
  await page.waitForURL(/\/en\/my\//);
  const banner = page.locator('dangol-overlay >> [part=message]', { hasText: 'Welcome' });
  await banner.locator('[part=benefit] [part=button]').first().click();
  await banner.locator('[part=code]').waitFor();
  const session = () => page.evaluate(() => JSON.parse(localStorage.getItem('shop_session')!));
  const { coupons } = await session();
  expect(await banner.locator('[part=code]').textContent()).toBe(coupons[0].code);

  await goTo(page, `${host.url}${BASE}en/product/${COAT}/`);
  await addToCart(page);
  await page.locator('[data-cart-count]', { hasText: /^1$/ }).first().waitFor();
  await goTo(page, `${host.url}${BASE}en/cart/`);
  await page.locator('.coupons-mine button').click();
  await page.waitForURL(/coupon=good/);
  await page.locator('.summary-discount dd', { hasText: '−₩3,000' }).waitFor();
  expect((await session()).coupon).toBe(coupons[0].code);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('another law is chosen in the browser, and a deep link sets the stage there as well', async () => {
  const { page, wrong } = await visitor();
  await goTo(page, `${host.url}${BASE}ko/?stage=persona:hiker,fault:backend&regime=eu`);
  await expect.poll(() => page.url()).toMatch(/\/ko\/\?/);
  await page.locator('#stage-badge').waitFor();
  await whole(page);
  const state = () =>
    page.evaluate(
      () =>
        new Promise<{ regime: string; items: number }>((done) =>
          (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
            'ready',
            async ({ client }: { client: import('@dangol/sdk').Client }) => {
              await client.profile.ready();
              done({ regime: client.consent.state().regime, items: client.profile.snapshot().items.length });
            },
          ),
        ),
    );
  expect(await state()).toEqual({ regime: 'eu', items: expect.any(Number) });
  await expect.poll(async () => (await state()).items).toBeGreaterThan(10);
  await page.locator('nav a[href*="/category/"]').first().click();
  await page.waitForURL(/\/category\/.*stage=persona:hiker/);
  await whole(page);
  expect((await state()).regime).toBe('eu');
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('the documentation is there in both languages', async () => {
  for (const language of ['ko', 'en']) {
    const html = await readFile(join(folder, BASE, language, 'docs', 'start', 'index.html'), 'utf8');
    expect(html).toContain(`href="${BASE}${language}/docs/troubleshooting/"`);
    expect(html).toContain('--max-log-age');
  }
});

it('every page carries a policy that lets in no script but its own', async () => {
  const html = await readFile(join(folder, BASE, 'ko', 'product', COAT, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("trusted-types 'none'");
  expect(policy).toContain("script-src 'self' 'sha256-");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toContain('nonce');
});

it('the playground works from files: the playbook, the preview in its frame, and trying it in the shop', async () => {
  const { page, wrong } = await visitor();
  await page.goto(`${host.url}${BASE}en/playground/`);
  await page.locator('.playground-form').waitFor();
  await page.frameLocator('iframe').locator('dangol-message >> h2').waitFor();
  await page.getByRole('button', { name: 'Try it in the shop' }).click();
  await page.waitForURL(`**${BASE}en/`);
  await page.getByRole('complementary', { name: 'Campaign being tried' }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});
