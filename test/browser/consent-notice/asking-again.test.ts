import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf, noticeOf, press, startNotices, untilGone, untilSettled } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

const DAY_MS = 86_400_000;

/** The page again, so many days later. */
async function later(page: Page, days: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + days * DAY_MS);
  await page.reload();
  await untilSettled(page);
}

describe('who was asked is left alone', () => {
  test.each(['Do not ask again for 7 days', 'Close without deciding, and do not ask again for 7 days'])(
    'for 7 days after "%s", then asked again',
    async (name) => {
      const page = await notices.open();
      await press(page, name);
      await untilGone(page);
      expect((await logOf(page))?.records).toEqual([]);
      await later(page, 6.9);
      expect(await noticeOf(page).count()).toBe(0);
      expect(notices.recorder.requests().filter((url) => url.includes('dangol-consent.js'))).toHaveLength(1);
      await later(page, 7.1);
      await noticeOf(page).waitFor();
      await page.context().close();
    },
  );

  test('after a refusal for good, and the notice is not even loaded', async () => {
    const page = await notices.open();
    await press(page, 'Refuse all');
    await untilGone(page);
    notices.recorder.reset();
    await later(page, 60);
    expect(await noticeOf(page).count()).toBe(0);
    expect(notices.recorder.requests().join()).not.toContain('dangol-consent.js');
    await page.context().close();
  });

  test('after erasing everything: nothing is written back on that page', async () => {
    const page = await notices.open({ tag: 'data-regime="kr"' });
    await press(page, 'Accept all');
    await untilGone(page);
    await page.evaluate(() =>
      (window as unknown as { dangol(...args: unknown[]): void }).dangol('erase', { consent: true }),
    );
    await expect.poll(() => logOf(page)).toBeNull();
    await page.waitForTimeout(2500);
    expect(await noticeOf(page).count()).toBe(0);
    expect(await logOf(page)).toBeNull();
    await page.reload();
    await noticeOf(page).waitFor();
    await page.context().close();
  });

  test('nor asked at once where the choice was made on an earlier page', async () => {
    const page = await notices.open({ tag: 'data-regime="kr"' });
    await press(page, 'Accept all');
    await untilGone(page);
    await page.reload();
    await untilSettled(page);
    notices.recorder.reset();
    await page.evaluate(() =>
      (window as unknown as { dangol(...args: unknown[]): void }).dangol('erase', { consent: true }),
    );
    await expect.poll(() => logOf(page)).toBeNull();
    await untilSettled(page);
    expect(notices.recorder.requests().join()).not.toContain('dangol-consent.js');
    await page.locator('#settings').click();
    await noticeOf(page).waitFor();
    await page.context().close();
  });
});

describe('a new version of the notice', () => {
  test.each([
    [
      'of the tag',
      { tag: 'data-regime="eu" data-notice-version="1"' },
      { tag: 'data-regime="eu" data-notice-version="2"' },
    ],
    ['of the element', { notice: 'version="1"' }, { notice: 'version="2"' }],
  ])('%s is asked anew of who agreed, not of who refused', async (_, before, after) => {
    for (const [answer, isAsked] of [
      ['Accept all', true],
      ['Refuse all', false],
    ] as const) {
      const page = await notices.open(before);
      await press(page, answer);
      await untilGone(page);
      await page.reload();
      await untilSettled(page);
      expect(await noticeOf(page).count()).toBe(0);
      notices.change(after);
      await page.reload();
      await untilSettled(page);
      if (!isAsked) expect(await noticeOf(page).count()).toBe(0);
      else {
        await press(page, 'Accept all');
        await untilGone(page);
        expect((await logOf(page))?.records.at(-1)?.notice?.version).toBe('2');
      }
      await page.context().close();
    }
  });

  test('in Korea it is shown once, also to who has not decided', async () => {
    const page = await notices.open({ tag: 'data-regime="kr"', notice: 'version="1"' });
    await expect.poll(async () => (await logOf(page))?.noticed?.version).toBe('1');
    await page.reload();
    await untilSettled(page);
    expect(await noticeOf(page).count()).toBe(0);
    notices.change({ notice: 'version="2"' });
    await page.reload();
    await noticeOf(page).waitFor();
    await page.context().close();
  });
});

test('a decision in another tab closes it', async () => {
  const page = await notices.open();
  await noticeOf(page).waitFor();
  const other = await notices.tab(page);
  await press(other, 'Refuse all');
  await untilGone(page);
  expect((await logOf(page))?.records).toHaveLength(1);
  await page.context().close();
});

test('a member who signs in and has not decided is asked for themselves', async () => {
  const page = await notices.open();
  await press(page, 'Accept all');
  await untilGone(page);
  await page.evaluate(() =>
    (window as unknown as { dangol(...args: unknown[]): void }).dangol('member', { id: 'm-1' }),
  );
  await press(page, 'Refuse all');
  await untilGone(page);
  const [, member] = (await logOf(page))!.records;
  expect(member).toMatchObject({ subject: 'member', purposes: { personalization: 'denied', analytics: 'denied' } });
  await page.context().close();
});
