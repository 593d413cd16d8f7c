// `data-preview`: the strips of a shop that is still being set up are for the browser that has asked for them.
import { reserveCss } from '@dangol/widget';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, openShop, painted, shiftOf, stripsOf } from './placing-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

const strips = 'similar-buyers@after:#detail';
const GIVEN = {
  tag: `data-preview data-strips="${strips}"`,
  style: reserveCss({ strips }),
  body: '<div data-dangol-view data-dangol-item="shirt-1" data-dangol-name="Shirt"></div><div id="detail">Detail</div><dangol-recs kind="popular"></dangol-recs><p id="after">After</p>',
};

test('everybody else sees no strip and no space for one, before and after the script', async () => {
  const { page, problems } = await shop.open({ ...GIVEN, isHeld: true });
  await painted(page);
  const at = () => page.evaluate(() => document.querySelector('#after')!.getBoundingClientRect().top);
  const before = await at();
  expect(before).toBeLessThan(100);
  shop.release();
  await page.waitForFunction(() => (window as never as { dangol: { version?: string } }).dangol.version);
  await page.evaluate(() => document.body.append(document.createElement('dangol-recs')));
  await painted(page);
  expect([await at(), await shiftOf(page)]).toEqual([before, 0]);
  expect(await stripsOf(page)).toEqual(['popular null', 'null null']);
  expect(await page.evaluate(() => customElements.get('dangol-recs') === undefined)).toBe(true);
  expect(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])).not.toContain(
    'dangol.preview',
  );
  expect(problems).toEqual([]);
  await page.context().close();
});

test('who opens ?dangol=preview sees them on every page, with a badge, until ?dangol=off', async () => {
  const { page, problems } = await shop.open({ ...GIVEN, query: '?dangol=preview' });
  const badge = page.getByRole('region', { name: 'dangol preview' });
  await drawn(page, 2);
  await badge.waitFor();
  await page.goto(`${shop.shop.origin}/page`);
  await drawn(page, 2);
  expect(await stripsOf(page)).toEqual(['similar-buyers after:#detail', 'popular null']);
  // Another tab of the same browser.
  const tab = await page.context().newPage();
  await tab.goto(`${shop.shop.origin}/page`);
  await drawn(tab, 2);
  await tab.getByRole('region', { name: 'dangol preview' }).getByRole('link').click();
  await tab.waitForURL(/dangol=off/);
  await tab.waitForFunction(() => (window as never as { dangol: { version?: string } }).dangol.version);
  expect(await tab.evaluate(() => document.querySelector('dangol-preview'))).toBeNull();
  expect(await tab.evaluate(() => Object.keys(localStorage))).not.toContain('dangol.preview');
  await tab.goto(`${shop.shop.origin}/page`);
  await painted(tab);
  expect(await stripsOf(tab)).toEqual(['popular null']);
  expect(problems).toEqual([]);
  await page.context().close();
});
