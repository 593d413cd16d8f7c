// The check list, the picker and the badge as they are met by keyboard and screen reader, under the strictest policy that a shop may have.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoctor } from './doctor-page';

let doctor: Awaited<ReturnType<typeof openDoctor>>;
beforeAll(async () => {
  doctor = await openDoctor();
});
afterAll(() => doctor?.close());

const POLICY = [
  "default-src 'self'",
  "script-src 'nonce-shop'",
  "style-src 'nonce-shop'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What axe finds in our own elements; the rest of the page is the test's. */
const violations = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(wanted, { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  }, selector);

test.each([
  ['ko', 'light', 390],
  ['en', 'dark', 390],
  ['ko', 'dark', 1280],
  ['en', 'light', 1280],
] as const)('in %s, %s, at %d px: no violation of axe or of the policy', async (lang, colorScheme, width) => {
  const { page, problems } = await doctor.open({
    lang,
    width,
    policy: POLICY,
    context: { colorScheme, reducedMotion: 'reduce' },
    item: 'P00000BT',
    tag: { 'data-backend': '/nowhere', 'data-preview': '', 'data-strips': 'similar-buyers@after:#detail' },
    query: '?dangol=preview',
  });
  // Over the debugger: no policy of the page concerns it.
  await page.evaluate(axe.source);
  await page.locator('dangol-preview >> a').waitFor();
  expect(await violations(page, 'dangol-preview')).toEqual([]);
  await page.evaluate(() => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    dangol('inspect', { tab: 'check' });
  });
  await page.locator('dangol-inspector >> .checks li.failing').first().waitFor();
  expect(await violations(page, 'dangol-inspector')).toEqual([]);
  // By keyboard: the tabs, the button, an element, the form.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('dangol-picker >> [role=toolbar]').waitFor();
  expect(await violations(page, 'dangol-picker')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('dangol-inspector >> .form').waitFor();
  expect(await violations(page, 'dangol-inspector')).toEqual([]);
  expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
  await page.context().close();
});
