import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logOf, noticeOf, startNotices, untilGone } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

/** What has the focus: its words in the notice, else its id. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement;
    if (!inner) return outer?.id || outer?.localName;
    return inner.closest('label')?.textContent ?? inner.getAttribute('aria-label') ?? inner.textContent;
  });

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20 && (await focused(page)) !== name; presses++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}

test.each(['bar', 'dialog'])(
  'a %s that comes by itself leaves the focus where it is; Tab reaches all of it',
  async (layout) => {
    const page = await notices.open({ notice: `layout="${layout}"` });
    await page.locator('#search').focus();
    await page.locator('dangol-consent').evaluate((element) => element.setAttribute('lang', 'en'));
    await noticeOf(page).waitFor();
    expect(await focused(page)).toBe('search');
    await tabTo(page, 'settings');
    const stops = [];
    for (let presses = 0; presses < 7 && stops.length < 6; presses++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      // Where its text is taller than its place, the notice itself is a stop, for the keys that scroll it.
      if (!stop?.includes('You have the right to refuse')) stops.push(stop);
    }
    expect(stops).toEqual([
      'Close without deciding, and do not ask again for 7 days',
      'Privacy policy',
      'Refuse all',
      'Choose',
      'Accept all',
      'Do not ask again for 7 days',
    ]);
    await page.context().close();
  },
);

test('choosing, ticking and saving go by keys alone; the focus goes back to where it came from', async () => {
  const page = await notices.open();
  await noticeOf(page).waitFor();
  await page.locator('#settings').focus();
  await tabTo(page, 'Choose');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Recommendations for you');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Usage statistics');
  await page.keyboard.press('Space');
  await tabTo(page, 'Save choice');
  await page.keyboard.press('Enter');
  await untilGone(page);
  await expect.poll(() => focused(page)).toBe('settings');
  expect((await logOf(page))?.records.at(-1)?.purposes).toEqual({ personalization: 'denied', analytics: 'granted' });
  await page.context().close();
});

test('Escape closes it undecided, and only when the focus is in it', async () => {
  const page = await notices.open();
  await noticeOf(page).waitFor();
  await page.locator('#search').focus();
  await page.keyboard.press('Escape');
  expect(await noticeOf(page).count()).toBe(1);
  await tabTo(page, 'Refuse all');
  await page.keyboard.press('Escape');
  await untilGone(page);
  expect((await logOf(page))?.records).toEqual([]);
  await page.context().close();
});

test('what the keyboard reaches behind the bar is scrolled clear of it, down to the end of the page', async () => {
  const links = Array.from({ length: 12 }, (_, n) => `<p><a id="link-${n}" href="/policy">Link ${n}</a></p>`).join('');
  const page = await notices.open({ body: links, height: 600 });
  await noticeOf(page).waitFor();
  await page.locator('#search').focus();
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`link-${n}`);
    const isClear = () =>
      page.evaluate(() => {
        const bar = document.querySelector('dangol-consent')?.shadowRoot?.querySelector('.notice') as Element;
        return (document.activeElement as Element).getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
      });
    await expect.poll(isClear).toBe(true);
  }
  await tabTo(page, 'settings');
  const bottoms = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const bar = document.querySelector('dangol-consent')?.shadowRoot?.querySelector('.notice') as Element;
    return [document.querySelector('footer')!.getBoundingClientRect().bottom, bar.getBoundingClientRect().top];
  });
  expect(bottoms[0]).toBeLessThanOrEqual(bottoms[1]! + 1);
  await page.context().close();
});
