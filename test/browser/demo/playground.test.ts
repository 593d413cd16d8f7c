// The playground: fields make the rules file, the preview and the example visitors follow, and a campaign can be tried in the shop.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseCampaignFile } from '@dangol/campaigns/check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, COAT, type Demo, goTo, openDemo } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const field = (page: Page, path: string) => page.locator(`[data-path="campaigns[0].${path}"]`);
const rules = (page: Page) => page.locator('.rules-text');
const rulesNow = async (page: Page) => JSON.parse(await rules(page).inputValue());
const verdictOf = (page: Page, visitor: string) => page.locator(`[data-visitor=${visitor}]`);

async function open(page: Page, path: string): Promise<void> {
  await goTo(page, demo.url + path);
  await page.locator('.playground-form').waitFor();
}

/** What axe finds on the page, its frame included. */
async function violations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

it('fields change the rules, which the package finds sound; preview and visitors follow; what is wrong is said beside the field', async () => {
  const { page, complaints } = await demo.visitor({
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await open(page, '/ko/playground?campaign=seen-three-times');
  await answer(page, 'refuse');
  const message = page.frameLocator('iframe').locator('dangol-message >> h2');
  await message.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);

  // Three views in ten days: enough, then not.
  await expect.poll(() => verdictOf(page, 'thrice').getAttribute('data-answer')).toBe('run');
  await field(page, 'if.all[0].gte').fill('5');
  await expect.poll(() => verdictOf(page, 'thrice').getAttribute('data-answer')).toBe('no');
  expect(await verdictOf(page, 'thrice').textContent()).toContain('5 이상 (지금 3)');
  expect(await verdictOf(page, 'newcomer').getAttribute('data-answer')).toBe('unknown');
  await field(page, 'if.all[0].gte').fill('2');
  await field(page, 'if.all[0].within').fill('3');
  await field(page, 'limits.total').fill('4');
  await field(page, 'split.holdout').fill('10');
  await field(page, 'steps[0].show.title.ko').fill('아직 고민 중이세요?');
  await expect.poll(() => message.textContent()).toBe('아직 고민 중이세요?');
  await field(page, 'steps[0].show.format').selectOption('toast');
  await page.frameLocator('iframe').locator('dangol-overlay >> h2', { hasText: '아직 고민' }).waitFor();
  await field(page, 'steps[0].show.benefit.kind').selectOption('gift');
  await page.frameLocator('iframe').locator('dangol-overlay').getByText('사은품 증정').waitFor();
  const [campaign] = (await rulesNow(page)).campaigns;
  expect(campaign).toMatchObject({
    if: { all: [{ gte: 2, within: '3d' }, {}, {}] },
    limits: { total: 4 },
    split: { holdout: 0.1 },
    steps: [{ show: { format: 'toast', title: { ko: '아직 고민 중이세요?' }, benefit: { kind: 'gift' } } }],
  });

  await page.getByRole('button', { name: '복사' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await rules(page).inputValue());
  expect(parseCampaignFile(copied).complaints.filter(({ level }) => level === 'error')).toEqual([]);

  await field(page, 'limits.total').fill('0');
  expect(await field(page, 'limits.total').getAttribute('aria-invalid')).toBe('true');
  await page
    .locator('.control', { has: field(page, 'limits.total') })
    .getByText('1부터 1000까지의 정수')
    .waitFor();
  await page.locator('.complaints').getByText('campaigns[0].limits.total').waitFor();
  expect(await page.getByRole('button', { name: '쇼핑몰에서 시험하기' }).isDisabled()).toBe(true);
  await field(page, 'limits.total').fill('');
  expect((await rulesNow(page)).campaigns[0].limits).not.toHaveProperty('total');

  // By hand: the fields follow; what is no JSON is told by its line.
  await rules(page).fill(copied.replace('"gte": 2', '"gte": 7'));
  expect(await field(page, 'if.all[0].gte').inputValue()).toBe('7');
  await rules(page).fill(`${copied.split('\n').slice(0, 3).join('\n')}\n  "campaigns": [,]\n}`);
  await page
    .locator('.complaints')
    .getByText(/4번째 줄/)
    .waitFor();

  // Another campaign is seen on the same screen; what is sent later, with its variables filled in.
  const wide = page.getByRole('button', { name: '컴퓨터' });
  await wide.click();
  await page.locator('.playground-start select').selectOption('cart-reminder');
  await page
    .locator('.sent-later')
    .getByText(/98,000원/)
    .waitFor();
  expect(await wide.getAttribute('aria-pressed')).toBe('true');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a campaign is tried in the shop by this tab alone, shows its message there, and is left again', async () => {
  const { page, complaints } = await demo.visitor({ viewport: { width: 1280, height: 900 } });
  await open(page, '/en/playground?campaign=seen-three-times');
  await answer(page, 'accept');
  expect(await violations(page)).toEqual([]);
  await field(page, 'if.all[0].gte').fill('1');
  await field(page, 'steps[0].show.format').selectOption('toast');
  await field(page, 'steps[0].show.title.en').fill('Tried for {item.title}');
  await page.getByRole('button', { name: 'Try it in the shop' }).click();
  const bar = page.getByRole('complementary', { name: 'Campaign being tried' });
  await bar.getByText('Looked at one product three times').waitFor();
  await goTo(page, `${demo.url}/en/product/${COAT}`);
  await page.locator('dangol-overlay').getByText('Tried for Rose Tweed Coat, Ivory').waitFor();
  expect(await bar.getByRole('link').getAttribute('href')).toContain('/en/playground?campaign=seen-three-times');
  await page.locator('dangol-overlay >> button').first().click();

  await bar.getByRole('button', { name: 'Why does it not come?' }).click();
  const sheet = page.getByRole('dialog', { name: 'Inside dangol' });
  await sheet.locator('summary', { hasText: 'Looked at one product three times' }).click();
  expect(await sheet.locator('.campaign').textContent()).toMatch(/Today1 of 1/);
  await page.keyboard.press('Escape');

  await bar.getByRole('button', { name: 'Stop trying' }).click();
  await expect.poll(() => bar.count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
