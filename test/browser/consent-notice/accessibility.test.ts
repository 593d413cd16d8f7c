import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticeOf, press, startNotices } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

const EVERYTHING = 'purposes="personalization analytics marketing thirdParty" channels="email sms webpush"';

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, incomplete } = await axe.run(document.querySelector('dangol-consent') as Element, {
      rules: { 'target-size': { enabled: true } },
    });
    const unsure = incomplete.filter(({ id }) => id === 'target-size');
    return [...violations, ...unsure].flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}

/** Whether anything of the notice sticks out sideways. */
const isCut = (page: Page) =>
  noticeOf(page).evaluate(
    (notice) => notice.scrollWidth > notice.clientWidth || notice.getBoundingClientRect().right > innerWidth,
  );

describe('axe finds nothing, and nothing is cut off', () => {
  test.each([
    ['ko', 'light', 320],
    ['en', 'dark', 320],
    ['ko', 'dark', 1280],
    ['en', 'light', 1280],
  ] as const)('%s, %s, %i px: bar, choices, dialog, text of twice the size', async (lang, colorScheme, width) => {
    const tag = `data-regime="${lang === 'ko' ? 'kr' : 'eu'}"`;
    const page = await notices.open({ lang, tag, notice: EVERYTHING, width, context: { colorScheme } });
    await noticeOf(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, lang === 'ko' ? '직접 선택' : 'Choose');
    expect(await violations(page)).toEqual([]);
    expect(await isCut(page)).toBe(false);

    await page.locator('dangol-consent').evaluate((element) => element.setAttribute('layout', 'dialog'));
    await page.locator('dangol-consent dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.body.style.setProperty('font-size', '32px'));
    expect(await violations(page)).toEqual([]);
    expect(await isCut(page)).toBe(false);
    await page.context().close();
  });

  test('on a page whose own colours are too pale to take over, and in forced colours', async () => {
    const pale = await notices.open({ style: 'body{background:#eee;color:#999}', notice: EVERYTHING });
    await noticeOf(pale).waitFor();
    expect(await violations(pale)).toEqual([]);
    await pale.emulateMedia({ forcedColors: 'active' });
    expect(await violations(pale)).toEqual([]);
    const borders = await noticeOf(pale)
      .locator('[part=button]')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderTopWidth));
    expect(borders).toEqual(['1px', '1px', '1px']);
    await pale.context().close();
  });
});

describe('a screen reader hears', () => {
  test('a region with a name and a description, its headings, and a word when it comes', async () => {
    const page = await notices.open();
    await noticeOf(page).waitFor();
    const region = page.getByRole('region', { name: 'Your privacy at Madang' });
    expect(await region.evaluate((element) => element.getAttribute('aria-describedby'))).toBe('lead');
    expect(await region.getByRole('heading').allTextContents()).toEqual([
      'Your privacy at Madang',
      'Recommendations for you',
      'Usage statistics',
    ]);
    const status = page.locator('dangol-consent').getByRole('status');
    await expect.poll(() => status.textContent()).toBe('Your privacy at Madang: a notice is open on this page.');
    const names = await region
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent));
    expect(names).toEqual([
      'Close without deciding, and do not ask again for 7 days',
      'Refuse all',
      'Choose',
      'Accept all',
      'Do not ask again for 7 days',
    ]);
    await page.context().close();
  });

  test('each box by its purpose, described by purpose, data, retention and start; channels as a named group', async () => {
    const page = await notices.open({ lang: 'ko', tag: 'data-regime="kr"', notice: EVERYTHING });
    await press(page, '직접 선택');
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const said = nodes
      .filter(({ role }) => role?.value === 'checkbox')
      .map(({ name, description, properties }) => ({
        name: name?.value,
        description: description?.value,
        checked: properties?.find((property) => property.name === 'checked')?.value.value,
      }));
    expect(said.map(({ name }) => name)).toEqual([
      '맞춤 추천',
      '이용 통계',
      '광고성 정보 수신',
      '이메일',
      '문자',
      '문자 야간 수신 (21시~다음 날 8시)',
      '브라우저 알림',
      '브라우저 알림 야간 수신 (21시~다음 날 8시)',
      '제3자 제공',
    ]);
    expect(said.every(({ checked }) => checked === 'false')).toBe(true);
    for (const fact of ['이용 목적', '이용 항목', '보유 기간', '시작 시점'])
      expect(said[0]?.description).toContain(fact);
    const groups = nodes.filter(({ role }) => role?.value === 'group').map(({ name }) => name?.value);
    expect(groups).toEqual(['받는 방법']);
    await page.context().close();
  });

  test('a dialog that is not modal', async () => {
    const page = await notices.open({ notice: 'layout="dialog"' });
    const dialog = page.getByRole('dialog', { name: 'Your privacy at Madang' });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(false);
    await page.locator('#search').fill('shirt');
    expect(await page.locator('#search').inputValue()).toBe('shirt');
    await page.context().close();
  });
});
