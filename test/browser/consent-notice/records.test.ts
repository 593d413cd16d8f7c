import { createHash } from 'node:crypto';
import { noticeContent, noticeText, wordsFor } from '@dangol/widget/consent';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf, noticeOf, press, problemsOf, startNotices, untilGone, untilSettled } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

const newest = async (page: Page) => (await logOf(page))?.records.at(-1);
const tick = (page: Page, name: string) => noticeOf(page).getByRole('checkbox', { name, exact: true }).click();

describe('a decision is recorded', () => {
  test('with source, notice version and the digest of the text that was shown', async () => {
    const page = await notices.open({ tag: 'data-regime="eu" data-notice-version="2026-03"' });
    await noticeOf(page).waitFor();
    const shown = await noticeOf(page).evaluate((notice) =>
      [...notice.querySelectorAll('h2,h3,p,dd,[part=button]')].map((element) => element.textContent!),
    );
    await press(page, 'Accept all');
    await untilGone(page);
    const record = (await newest(page))!;
    expect(record).toMatchObject({
      source: 'banner',
      purposes: { personalization: 'granted', analytics: 'granted' },
      notice: { version: '2026-03' },
    });
    const parts = { asked: ['personalization', 'analytics'] as const, channels: [], policy: '/policy' };
    const state = { regime: 'eu', allowed: [], decisions: {} } as never;
    const text = noticeText(noticeContent(wordsFor('en', 'Madang'), state, parts));
    expect(record.notice?.textHash).toBe(`sha-256:${createHash('sha256').update(text).digest('hex')}`);
    for (const words of shown) expect(text).toContain(words.replace(' Privacy policy', ''));
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('with a short hash where the page is no secure context', async () => {
    const page = await notices.open();
    await page.goto(notices.recorder.origin.replace('127.0.0.1', 'shop.test'));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await press(page, 'Refuse all');
    await untilGone(page);
    expect((await newest(page))?.notice).toEqual({
      version: '1',
      textHash: expect.stringMatching(/^fnv1a32:[0-9a-f]{8}$/),
    });
    await page.context().close();
  });

  test('for every purpose that was asked and each channel, the night apart', async () => {
    const page = await notices.open({
      tag: 'data-regime="kr"',
      notice: 'purposes="personalization analytics marketing" channels="email sms kakao"',
    });
    await press(page, 'Choose');
    await tick(page, 'E-mail');
    await tick(page, 'KakaoTalk, also from 21:00 to 08:00');
    expect(await noticeOf(page).getByRole('checkbox', { name: 'Advertising messages' }).isChecked()).toBe(true);
    await press(page, 'Save choice');
    await untilGone(page);
    expect(await newest(page)).toMatchObject({
      purposes: { personalization: 'denied', analytics: 'denied', marketing: 'granted' },
      channels: {
        email: { ad: 'granted' },
        sms: { ad: 'denied', night: 'denied' },
        kakao: { ad: 'granted', night: 'granted' },
      },
    });
    await page.context().close();
  });

  test('"accept all" grants no night: that takes a consent of its own', async () => {
    const page = await notices.open({ tag: 'data-regime="kr"', notice: 'purposes="marketing" channels="email sms"' });
    await untilSettled(page);
    await page.locator('#settings').click();
    await press(page, 'Accept all');
    await untilGone(page);
    expect((await newest(page))?.channels).toEqual({ email: { ad: 'granted' }, sms: { ad: 'granted' } });
    await page.context().close();
  });
});

describe('before a decision', () => {
  test('nothing is written and nothing sent where the law wants a consent first', async () => {
    const page = await notices.open();
    await noticeOf(page).waitFor();
    await page.waitForTimeout(2500);
    expect(await logOf(page)).toBeNull();
    expect(notices.recorder.deliveries()).toEqual([]);
    await page.context().close();
  });

  test('in Korea the notice is recorded once it was really seen, with its text; then what the law allows begins', async () => {
    const page = await notices.open({ lang: 'ko', tag: 'data-regime="kr" data-notice-version="7"' });
    await noticeOf(page).waitFor();
    expect(await logOf(page)).toBeNull();
    await expect.poll(() => logOf(page)).not.toBeNull();
    const log = (await logOf(page))!;
    expect(log.records).toEqual([]);
    expect(log.noticed).toMatchObject({ version: '7', textHash: expect.stringMatching(/^sha-256:[0-9a-f]{64}$/) });
    await notices.recorder.until((events) => events.some(({ name }) => name === 'page_view'));
    expect(await noticeOf(page).count()).toBe(1);
    await page.context().close();
  });

  test('in Korea a refusal in the first second lets nothing begin', async () => {
    const page = await notices.open({ lang: 'ko', tag: 'data-regime="kr"' });
    await press(page, '모두 거부');
    await untilGone(page);
    await page.reload();
    await untilSettled(page);
    expect(await noticeOf(page).count()).toBe(0);
    expect((await logOf(page))?.noticed?.version).toBe('1');
    expect(notices.recorder.deliveries()).toEqual([]);
    await page.context().close();
  });
});

test('a child is not asked for what takes a guardian', async () => {
  const page = await notices.open();
  // Told as soon as the notice stands there: one that has been seen for a second is not asked anew in Korea.
  await page.addInitScript(() => {
    (function look() {
      const headings = document.querySelector('dangol-consent')?.shadowRoot?.querySelectorAll('[part=notice] h3');
      if (!headings?.length) return void requestAnimationFrame(look);
      Object.assign(window, { asked: headings.length });
      const { dangol } = window as unknown as { dangol(...args: unknown[]): void };
      dangol('ready', ({ client }: { client: { consent: { child(is: boolean): void } } }) =>
        client.consent.child(true),
      );
    })();
  });
  notices.change({ tag: 'data-regime="kr"' });
  await page.reload();
  await expect.poll(() => noticeOf(page).locator('h3').allTextContents()).toEqual(['Usage statistics']);
  expect(await page.evaluate('asked')).toBe(2);
  await page.context().close();
});
