// The picker: choose an element of the page, see the strip there, copy the attribute and the style that everybody else will need.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop } from '../placing/placing-page';
import { openDoctor, type Setup } from './doctor-page';

let doctor: Awaited<ReturnType<typeof openDoctor>>;
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  [doctor, shop] = await Promise.all([openDoctor(), openShop()]);
});
afterAll(async () => {
  await doctor?.close();
  await shop?.close();
});

const open = async (setup: Setup = {}) => {
  const { page, problems } = await doctor.open({ ...setup, tag: { 'data-strips': null, ...setup.tag } });
  await page.getByRole('tab', { name: 'Place' }).click();
  return { page, problems };
};
const choose = (page: Page) => page.getByRole('button', { name: 'Choose the element' }).click();
const attribute = (page: Page) => page.getByRole('textbox', { name: /attribute/ }).inputValue();
const style = (page: Page) => page.getByRole('textbox', { name: /style/ }).inputValue();

test('by mouse: the page notices no press; a preview stands there, and the attribute and the style can be copied', async () => {
  const { page, problems } = await open({
    body: '<button id="order" onclick="document.title=\'ordered\'">Order</button>',
  });
  await choose(page);
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
  await page.locator('#order').hover();
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('button#order');
  await page.locator('#order').click();
  expect(await page.title()).toBe('Linen shirt');
  await expect.poll(() => attribute(page)).toBe('data-strips="goes-with@after:#order"');
  await page.getByLabel('Where').selectOption('before');
  await page.getByLabel('Kind').selectOption('popular');
  await page.getByLabel('Most items').fill('6');
  await expect.poll(() => attribute(page)).toBe('data-strips="popular:6@before:#order"');
  await page.waitForFunction(() =>
    document.querySelector('#order')!.previousElementSibling?.shadowRoot?.querySelector('li'),
  );
  expect(await style(page)).toMatch(/^<style>\n[\s\S]*#order:not\(dangol-recs\+\*\)[\s\S]*\n<\/style>$/);
  // Closed, the page is as it was.
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.locator('dangol-recs').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('by keyboard: arrows walk the tree, Enter takes, Escape ends; the focus comes back to the sheet', async () => {
  const { page, problems } = await open();
  await choose(page);
  const told = page.getByRole('status').first();
  await expect.poll(() => told.textContent()).toBe('main');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => told.textContent()).toBe('h1');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => told.textContent()).toBe('div#detail');
  await page.keyboard.press('Enter');
  await expect.poll(() => attribute(page)).toBe('data-strips="goes-with@after:#detail"');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('dangol-inspector')!.shadowRoot!.activeElement?.localName))
    .toBe('select');
  await choose(page);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
  expect(await page.locator('dangol-picker').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('by touch: a tap outlines, the second or "take" takes', async () => {
  const { page, problems } = await open({ width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
  await choose(page);
  await page.locator('.buy').tap();
  const told = page.getByRole('status').first();
  await expect.poll(() => told.textContent()).toBe('div.buy');
  await page.getByRole('button', { name: 'Larger' }).tap();
  await expect.poll(() => told.textContent()).toBe('main');
  await page.locator('.buy').tap();
  await page.getByRole('button', { name: 'Take' }).tap();
  await expect.poll(() => attribute(page)).toBe('data-strips="goes-with@after:.buy"');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a generated class is not what a selector is made of; what the tag has placed already stays in the attribute', async () => {
  const { page } = await open({ tag: { 'data-strips': 'similar-buyers@after:#detail' } });
  await choose(page);
  await page.locator('.css-1q2w3e').click();
  await expect.poll(() => attribute(page)).toBe('data-strips="similar-buyers@after:#detail, goes-with@after:.qna>p"');
  await page.getByRole('button', { name: 'Take off: goes-with@after:.qna>p' }).click();
  await expect.poll(() => attribute(page)).toBe('data-strips="similar-buyers@after:#detail"');
  await page.context().close();
});

describe('what it writes keeps the page still, at the places where margins alone would not:', () => {
  const PLACES: [name: string, css: string, target: string][] = [
    ['a flex column with a gap', 'main{display:flex;flex-direction:column;gap:28px}', '.buy'],
    ['margins wider than the strip’s own', '.buy{margin:0 0 90px}#detail{margin-top:70px!important}', '.buy'],
    ['another font size', '.buy{font-size:24px}', '.buy'],
    ['a grid', 'main{display:grid;row-gap:10px}', '#detail'],
  ];

  test.each(PLACES)('%s', async (_, css, target) => {
    const head = `<style nonce="shop">${css}</style>`;
    const { page } = await open({ head });
    await choose(page);
    await page.locator(target).click({ position: { x: 20, y: 5 } });
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Nothing moves when the strip comes.');
    const [given, block] = [await attribute(page), await style(page)];
    const body = await page.evaluate(() => {
      for (const ours of document.querySelectorAll('dangol-recs,dangol-inspector')) ours.remove();
      return document.body.innerHTML;
    });
    await page.context().close();

    const opened = await shop.open({
      tag: given,
      style: block.replace(/<\/?style>/g, ''),
      head: `<style>main{max-width:1000px;margin:auto;padding:0 16px}.buy{padding:16px;border:1px solid}#detail{margin:20px 0}.qna{padding:12px 0}body{line-height:1.6!important}${css}</style>`,
      body,
      isHeld: true,
    });
    const at = () => opened.page.evaluate(() => document.querySelector('.qna')!.getBoundingClientRect().top + scrollY);
    await opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const kept = await at();
    shop.release();
    await opened.page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
    expect(Math.abs((await at()) - kept)).toBeLessThan(0.5);
    expect(await opened.page.evaluate(() => window.shift)).toBeLessThan(0.001);
    await opened.page.context().close();
  });
});
