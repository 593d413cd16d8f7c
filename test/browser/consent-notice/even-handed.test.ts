// What the law calls dark patterns, measured: no button is more than another, nothing is ticked, nothing is in the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf, noticeOf, press, problemsOf, startNotices, untilGone } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

const LOOKS = [
  'width',
  'height',
  'backgroundColor',
  'color',
  'fontWeight',
  'fontSize',
  'borderColor',
  'opacity',
  'outline',
];

describe.each([
  ['ko', 390],
  ['en', 390],
  ['en', 1280],
  ['ko', 320],
] as const)('%s at %i px', (lang, width) => {
  test('refuse, choose and accept are one size, one colour, one weight, each one click', async () => {
    const [refuse, accept] = lang === 'ko' ? ['모두 거부', '모두 동의'] : ['Refuse all', 'Accept all'];
    const page = await notices.open({ lang, width });
    await noticeOf(page).waitFor();
    const looks = await noticeOf(page)
      .locator('[part=button]')
      .evaluateAll((buttons, names) => {
        return buttons.map((button) => {
          const style = getComputedStyle(button) as unknown as Record<string, string>;
          const { width, height } = button.getBoundingClientRect();
          return {
            ...Object.fromEntries(names.map((name) => [name, style[name]])),
            width: Math.round(width),
            height: Math.round(height),
          };
        });
      }, LOOKS);
    expect(looks).toHaveLength(3);
    expect(looks[0]?.height).toBeGreaterThanOrEqual(44);
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).toEqual(looks[0]);

    await press(page, refuse!);
    await untilGone(page);
    const other = await notices.open({ lang, width });
    await press(other, accept!);
    await untilGone(other);
    const decided = async (tab: typeof page) => Object.values((await logOf(tab))!.records[0]!.purposes);
    expect(await decided(page)).toEqual(['denied', 'denied']);
    expect(await decided(other)).toEqual(['granted', 'granted']);
    await Promise.all([page.context().close(), other.context().close()]);
  });
});

test('nothing is ticked, whatever the regime allows by itself', async () => {
  for (const regime of ['kr', 'eu', 'us', 'none']) {
    const page = await notices.open({
      tag: `data-regime="${regime}" data-purposes="analytics thirdParty profileLink marketing"`,
      notice: 'purposes="personalization analytics marketing profileLink" channels="email sms"',
    });
    await press(page, 'Choose');
    const boxes = noticeOf(page).getByRole('checkbox');
    expect(await boxes.count()).toBeGreaterThanOrEqual(6);
    expect(await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length)).toBe(0);
    await page.context().close();
  }
});

test.each(['bar', 'dialog'])('a %s shifts nothing, locks no scrolling and breaks no policy', async (layout) => {
  const page = await notices.open({
    notice: `layout="${layout}"`,
    // No font that comes later and moves the page by itself.
    style: 'body{font-family:sans-serif}',
    width: 390,
    context: { reducedMotion: 'no-preference' },
  });
  await noticeOf(page).waitFor();
  await press(page, 'Choose');
  await page.mouse.move(100, 40);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(
    await page.evaluate(() => [getComputedStyle(document.body).overflow, document.documentElement.style.length]),
  ).toEqual(['visible', 0]);
  await press(page, 'Save choice');
  await untilGone(page);
  expect(await page.evaluate(() => window.layoutShifts)).toEqual([]);
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});

test('a double click on "Choose" is not a refusal', async () => {
  const page = await notices.open();
  await noticeOf(page).getByRole('button', { name: 'Choose' }).dblclick();
  await expect.poll(() => noticeOf(page).getByRole('checkbox').count()).toBe(2);
  expect(await logOf(page)).toBeNull();
  await page.context().close();
});

test('it moves only for those who do not mind motion', async () => {
  for (const [reducedMotion, name] of [
    ['reduce', 'none'],
    ['no-preference', 'in'],
  ] as const) {
    const page = await notices.open({ context: { reducedMotion } });
    await noticeOf(page).waitFor();
    expect(await noticeOf(page).evaluate((notice) => getComputedStyle(notice).animationName)).toBe(name);
    await page.context().close();
  }
});
