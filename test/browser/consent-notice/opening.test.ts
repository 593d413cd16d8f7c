import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf, noticeOf, press, problemsOf, startNotices, untilGone, untilSettled } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

const call = (page: Page, ...args: unknown[]) =>
  page.evaluate((given) => (window as unknown as { dangol(...args: unknown[]): void }).dangol(...given), args);
const boxes = (page: Page) =>
  noticeOf(page)
    .getByRole('checkbox')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
const focusIn = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);

/** A visitor who has agreed to everything. */
async function agreed(): Promise<Page> {
  const page = await notices.open({ body: '<div id="place"></div>' });
  await press(page, 'Accept all');
  await untilGone(page);
  return page;
}

describe('the notice opens again', () => {
  test('from a link: boxes as things stand, focus in and back, a decision of the settings', async () => {
    const page = await agreed();
    await page.reload();
    await untilSettled(page);
    await page.locator('#settings').click();
    await noticeOf(page).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await expect.poll(() => focusIn(page)).toBe('title');
    expect(await boxes(page)).toEqual([true, true]);
    expect(await noticeOf(page).getByRole('button', { name: 'Do not ask again' }).count()).toBe(0);
    await noticeOf(page).getByRole('checkbox', { name: 'Usage statistics' }).click();
    await press(page, 'Save choice');
    await untilGone(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('settings');
    expect((await logOf(page))?.records.at(-1)).toMatchObject({
      source: 'settings',
      purposes: { personalization: 'granted', analytics: 'denied' },
    });
    await page.context().close();
  });

  test('from a button that came later, an icon inside it, and dangol("settings"); closing changes nothing', async () => {
    const page = await agreed();
    const before = await logOf(page);
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.dataset.dangolOpen = 'consent';
      button.append(document.createElement('i'), 'Settings');
      button.id = 'late';
      document.querySelector('#place')?.append(button);
    });
    await page.locator('#late').evaluate((button) => (button.firstChild as HTMLElement).click());
    await noticeOf(page).waitFor();
    await page.keyboard.press('Escape');
    await untilGone(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('late');
    await call(page, 'settings');
    await press(page, 'Close');
    await untilGone(page);
    expect(await logOf(page)).toEqual(before);
    await page.context().close();
  });

  test('where the page has no element of ours, and while it is asking by itself', async () => {
    const page = await notices.open();
    await noticeOf(page).waitFor();
    await page.locator('#settings').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusIn(page)).toBe('title');
    expect(await boxes(page)).toEqual([false, false]);
    await press(page, 'Refuse all');
    await untilGone(page);
    expect((await logOf(page))?.records.at(-1)?.source).toBe('settings');
    await page.locator('dangol-consent').evaluate((element) => element.remove());
    await page.locator('#settings').click();
    await noticeOf(page).waitFor();
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

test('an element that is moved keeps its notice; one that is taken off leaves nothing behind', async () => {
  const page = await notices.open({ body: '<div id="place"></div>' });
  await press(page, 'Choose');
  await noticeOf(page).getByRole('checkbox', { name: 'Usage statistics' }).click();
  await page.evaluate(() =>
    document.querySelector('#place')?.append(document.querySelector('dangol-consent') as Element),
  );
  expect(await boxes(page)).toEqual([false, true]);
  await page.evaluate(() => {
    const element = document.querySelector('dangol-consent') as Element;
    element.remove();
    Object.assign(window, { element });
  });
  await expect
    .poll(() => page.evaluate(() => (window as never as { element: Element }).element.shadowRoot?.childElementCount))
    .toBe(0);
  await page.evaluate(() => document.body.append((window as never as { element: Element }).element));
  await noticeOf(page).waitFor();
  expect(await boxes(page)).toEqual([]);
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});

test("the shop's own words, colours and corners win, and unsafe addresses are no link", async () => {
  const page = await notices.open({
    notice: 'policy="javascript:alert(1)" shop="<b>Madang</b>"',
    style: 'dangol-consent{--dangol-surface:#102030;--dangol-ink:#fff}dangol-consent::part(button){border-radius:0}',
  });
  await noticeOf(page).waitFor();
  await page.locator('dangol-consent').evaluate((element) => {
    (element as unknown as { texts: object }).texts = {
      lead: 'At {shop}:',
      purposes: { analytics: { retention: '26 months' } },
    };
  });
  await expect.poll(() => noticeOf(page).locator('#lead').textContent()).toBe('At <b>Madang</b>:');
  expect(await noticeOf(page).locator('dd', { hasText: '26 months' }).count()).toBe(1);
  expect(await noticeOf(page).locator('a').count()).toBe(0);
  expect(await noticeOf(page).evaluate((notice) => getComputedStyle(notice).backgroundColor)).toBe('rgb(16, 32, 48)');
  const radius = noticeOf(page).locator('[part=button]').first();
  expect(await radius.evaluate((button) => getComputedStyle(button).borderRadius)).toBe('0px');
  await page.context().close();
});
