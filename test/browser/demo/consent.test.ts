import type { ConsentRecord } from '@dangol/schema';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, COAT, type Demo, goTo, openDemo, whole, written } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

const notice = (page: Page) => page.locator('dangol-consent >> .notice');
const records = (page: Page): Promise<ConsentRecord[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('dangol.consent') ?? '{"records":[]}').records);

it('the notice wears the shop’s colours, moves nothing, and its answers hold on the next page', async () => {
  const { page, complaints } = await demo.visitor({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // A web font that comes late moves words by itself.
  await page.route('**/fonts/**', (route) => route.abort());
  await goTo(page, `${demo.url}/ko-eu/product/${COAT}`);
  await notice(page).waitFor();
  expect(await notice(page).evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(31, 28, 25)');
  expect(await notice(page).locator('a').getAttribute('href')).toMatch(/\/ko-eu\/privacy$/);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);

  await answer(page, 'choose');
  await notice(page).getByRole('checkbox', { name: '맞춤 추천' }).check();
  await notice(page).getByRole('button', { name: '선택 저장' }).click();
  await goTo(page, `${demo.url}/ko-eu/cart`);
  expect(await notice(page).count()).toBe(0);
  expect((await records(page)).map(({ purposes, source, notice }) => [purposes, source, notice?.version])).toEqual([
    [{ personalization: 'granted', analytics: 'denied' }, 'banner', 'gyeol-2'],
  ]);

  await page.getByRole('link', { name: '동의 설정' }).click();
  expect(await notice(page).getByRole('checkbox', { name: '맞춤 추천' }).isChecked()).toBe(true);
  expect(await notice(page).getByRole('checkbox', { name: '이용 통계' }).isChecked()).toBe(false);
  expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  await page.context().close();
});

it('what is remembered is shown in the footer’s dialog and on the privacy page, and what is removed there stays away', async () => {
  const { page, complaints } = await demo.visitor();
  await goTo(page, `${demo.url}/en/product/${COAT}`);
  await answer(page, 'accept');
  await page.getByRole('link', { name: 'What we know on this device' }).click();
  const dialog = page.getByRole('dialog', { name: 'What this shop knows on this device' });
  await dialog.getByText('Rose Tweed Coat, Ivory').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#dangol-privacy');

  await goTo(page, `${demo.url}/en/privacy`);
  const panel = page.locator('main dangol-privacy');
  await panel.getByRole('button', { name: 'Remove Rose Tweed Coat, Ivory' }).click();
  await panel.getByText('Rose Tweed Coat, Ivory is removed.').waitFor();
  await written(page);
  await page.reload();
  await whole(page);
  await panel.getByText('One visit').waitFor();
  expect(await panel.getByText('Rose Tweed Coat, Ivory').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('signing up asks for advertising unticked, a channel at a time, and records what was ticked', async () => {
  const { page, complaints } = await demo.visitor();
  await goTo(page, `${demo.url}/en/sign-up`);
  await answer(page, 'refuse');
  const night = page.locator('[name=night]');
  expect(await page.locator('.channels input:checked').count()).toBe(0);
  expect(await night.isVisible()).toBe(false);
  await page.locator('[name=sms]').check();
  expect(await night.isChecked()).toBe(false);
  await page.locator('[name=name]').fill('Min');
  await page.locator('.entry button').click();
  await page.waitForURL(/\/my$/);
  await expect.poll(async () => (await records(page)).length).toBe(2);
  expect((await records(page)).at(-1)).toMatchObject({
    purposes: { marketing: 'granted' },
    channels: { email: { ad: 'denied' }, sms: { ad: 'granted', night: 'denied' } },
    source: 'signup',
    notice: { version: 'gyeol-2' },
  });
  await goTo(page, `${demo.url}/en/my`);
  expect(await records(page)).toHaveLength(2);
  expect(complaints).toEqual([]);
  await page.context().close();
});
