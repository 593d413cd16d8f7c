// The inspector's tab of campaigns: verdicts in plain words, previews that count nothing, triggers made to happen, and what is refused.
import type { Campaign } from '@dangol/schema';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop } from '../campaigns/campaigns-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

const toast = (title: string) => ({ show: { format: 'toast' as const, title } });
const CAMPAIGNS: Campaign[] = [
  {
    id: 'leaving',
    name: { ko: '나가려는 손님', en: 'About to leave' },
    when: [{ exit: true }],
    key: 'session',
    limits: { perSession: 1 },
    steps: [toast('Wait a moment')],
  },
  { id: 'repeat-buyer', when: [{ page: 'any' }], if: { fact: 'orders', gte: 2 }, steps: [toast('Welcome back')] },
  {
    id: 'thirties',
    when: [{ page: 'any' }],
    if: { fact: 'demographic', name: 'ageBand', eq: '30s' },
    steps: [toast('For you')],
  },
  { id: 'next-year', when: [{ page: 'any' }], window: { from: '2099-01-01' }, steps: [toast('Happy new year')] },
  {
    id: 'compared',
    when: [{ exit: true }],
    split: { arms: [{ name: 'b', share: 0.99, steps: [toast('Arm b')] }] },
    priority: 1,
    steps: [toast('Arm base')],
  },
];
const BROKEN = { id: 'broken', when: [{ page: 'any' }], if: { fact: 'ordres', gte: 1 }, steps: [toast('x')] };

/** What is in the open tab. */
const sheet = (page: Page) => page.locator('dangol-inspector >> #sheet');
const row = (page: Page, text: string) => sheet(page).locator('.events > li', { hasText: text });

async function open(campaigns: readonly unknown[], given: Partial<Parameters<typeof shop.open>[0]> = {}) {
  const opened = await shop.open({ rules: { campaigns: campaigns as Campaign[] }, ...given });
  await opened.page.evaluate(() => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    dangol('inspect', { tab: 'campaigns' });
  });
  return opened;
}

/** What axe finds in the inspector. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run('dangol-inspector', { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id} ${failureSummary}`));
  });
}

test('says what each would do and what first keeps it from it; a preview counts nothing, a trigger does', async () => {
  const { page, problems } = await open([...CAMPAIGNS, BROKEN]);
  const text = (name: string) => row(page, name).locator('summary').textContent();
  await expect.poll(() => text('About to leave')).toMatch(/runs.*The message would be shown now\./);
  expect(await text('repeat-buyer')).toMatch(/no.*does not hold: orders at least 2 \(now 0\)\./);
  expect(await text('thirties')).toMatch(/not known.*for want of consent: Demographics\./);
  expect(await text('next-year')).toMatch(/later.*It begins 2099-01-01\./);
  expect(await sheet(page).locator('.checks').textContent()).toMatch(/^campaigns\[5\]\.if\.fact.*ordres/);
  expect(await violations(page)).toEqual([]);

  await sheet(page).getByRole('button', { name: 'not known 1' }).click();
  await expect.poll(() => sheet(page).locator('.events > li').count()).toBe(1);
  await sheet(page).getByRole('button', { name: 'All 5' }).click();

  await row(page, 'compared').locator('summary').click();
  await sheet(page).getByRole('button', { name: 'Preview b, step 1: compared' }).click();
  await page.locator('dangol-overlay').getByText('Arm b').waitFor();
  await page.locator('dangol-overlay >> button').first().click();
  await page.getByRole('button', { name: 'Unfold' }).click();

  await row(page, 'About to leave').locator('summary').click();
  expect(await row(page, 'About to leave').locator('dl').textContent()).toContain('This visit0 of 1');
  await sheet(page).getByLabel('Trigger').selectOption('about to leave');
  await sheet(page).getByRole('button', { name: 'Make it happen' }).click();
  await page.locator('dangol-overlay').getByText('Wait a moment').waitFor();
  await page.locator('dangol-overlay >> button').first().click();
  await page.getByRole('button', { name: 'Unfold' }).click();
  await expect.poll(() => row(page, 'About to leave').locator('dl').textContent()).toContain('This visit1 of 1');
  expect(problems.filter((problem) => !/refused|campaigns\[5\]/.test(problem))).toEqual([]);
  await page.context().close();
});

test('a preview within the page is brought into view, wherever its place is', async () => {
  const show = { format: 'inline' as const, title: 'Far below' };
  const space = '<div id="space"></div>';
  const { page, problems } = await open([{ id: 'below', when: [{ exit: true }], steps: [{ show }] }], {
    head: '<style>#space{height:3000px}</style>',
    body: `${space}<dangol-message></dangol-message>${space}`,
  });
  await row(page, 'below').locator('summary').click();
  const message = page.locator('dangol-message >> h2');
  // The second time its place is in view already, where a visitor's would wait.
  for (const _ of [1, 2]) {
    await sheet(page)
      .getByRole('button', { name: /^Preview/ })
      .click();
    await message.waitFor();
    const { y } = (await message.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
    await page.getByRole('button', { name: 'Unfold' }).click();
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('two hundred stay usable on a phone; a file that is refused, and a page without campaigns, say so', async () => {
  const many = Array.from({ length: 200 }, (_, at): Campaign => ({ ...CAMPAIGNS[1]!, id: `campaign-${at}` }));
  const { page } = await open(many);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(() => sheet(page).locator('.events > li').count()).toBe(200);
  await sheet(page).getByRole('searchbox').fill('campaign-19');
  await expect.poll(() => sheet(page).locator('.events > li').count()).toBe(11);
  await row(page, 'campaign-199').locator('summary').click();
  expect(await violations(page)).toEqual([]);
  expect(await sheet(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0);
  await page.context().close();

  const refused = await open([], { rules: '{ "format": "campaign/9", "campaigns": [] }' });
  await sheet(refused.page).getByText('refused as a whole').waitFor();
  expect(await sheet(refused.page).locator('.checks').textContent()).toContain('format');
  await refused.page.context().close();
});
