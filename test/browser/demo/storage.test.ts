import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stored } from '../../support/shop-page';
import { addToCart, answer, COAT, type Demo, goTo, openDemo } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

const NOTHING = { cookies: 0, local: [], session: [], databases: [], caches: [] };

async function browse(page: Page, prefix: string): Promise<void> {
  for (const path of ['/', '/category/outer', `/product/${COAT}`, '/search?q=wool', '/cart', '/event']) {
    await goTo(page, demo.url + prefix + path);
  }
}

it('under EU law the shop itself leaves nothing on the device while nothing is chosen, and sends nothing', async () => {
  const { page } = await demo.visitor();
  await browse(page, '/ko-eu');
  await page.locator('dangol-consent >> .notice').waitFor();
  expect(await stored(page)).toEqual(NOTHING);
  expect(demo.recorder.deliveries()).toEqual([]);
  await page.context().close();
});

it('the first product in the cart sets the one cookie of the shop, and no script can read it', async () => {
  const { page } = await demo.visitor();
  await goTo(page, `${demo.url}/ko-eu/product/${COAT}`);
  await addToCart(page);
  await page.locator('[data-cart-count]:has-text("1")').waitFor();
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, httpOnly, expires }) => ({ name, httpOnly, expires }))).toEqual([
    { name: 'shop_session', httpOnly: true, expires: -1 },
  ]);
  expect(await stored(page)).toEqual({ ...NOTHING, cookies: 1 });
  await page.context().close();
});

it('after a refusal there is one consent record and nothing else, and the strips are there all the same', async () => {
  const { page, complaints } = await demo.visitor();
  await goTo(page, `${demo.url}/ko-eu/product/${COAT}`);
  await answer(page, 'refuse');
  await browse(page, '/ko-eu');
  await goTo(page, `${demo.url}/ko-eu/product/${COAT}`);
  expect(await page.locator('dangol-consent >> .notice').count()).toBe(0);
  expect(await page.locator('dangol-recs[kind=similar-buyers] li').count()).toBeGreaterThan(4);
  expect(await stored(page)).toEqual({ ...NOTHING, local: ['dangol.consent'] });
  expect(demo.recorder.deliveries()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
