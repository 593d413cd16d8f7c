// Every format as it is met by screen readers, small screens and dark themes, under a strict policy.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contents } from './contents';
import { type MessagePage, openShop, problemsOf } from './messages-page';

const FORMATS = ['inline', 'toast', 'banner', 'dialog', 'survey'] as const;
const RESERVE = { lines: 3, items: 4, benefit: true, actions: true };

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}

/** What sticks out of the window, or of the message, to the side; and what is too small to be pressed. */
const faults = () => {
  const host = document.querySelector('dangol-overlay') ?? document.querySelector('dangol-message');
  const box = host?.shadowRoot?.querySelector('.message') as HTMLElement;
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const buttons = [...box.querySelectorAll('[part=button],[part=close]')].map((one) => one.getBoundingClientRect());
  const feet = [...box.querySelectorAll('.foot>*')].map((one) => one.getBoundingClientRect());
  return [
    document.documentElement.scrollWidth > document.documentElement.clientWidth && 'the page scrolls to the side',
    (left < 0 || right > innerWidth) && 'it sticks out to the side',
    host?.localName === 'dangol-overlay' && (top < 0 || bottom > innerHeight) && 'it sticks out above or below',
    box.scrollWidth > box.clientWidth && 'it scrolls to the side',
    buttons.some(({ width, height }) => width < 44 || height < 44) && 'a button is small',
    feet.some(({ width, height }) => Math.abs(width - feet[0]!.width) + Math.abs(height - feet[0]!.height) > 1) &&
      'buttons differ',
  ].filter(Boolean);
};

describe.each(['ko', 'en'] as const)('in %s', (lang) => {
  it.each([
    ['light', 390],
    ['dark', 390],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('%s, at %d px, axe finds nothing in any format', async (colorScheme, width) => {
    const body = '<dangol-message></dangol-message>';
    const page = await shop.open({ lang, body, reserve: RESERVE }, width, { colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    for (const format of FORMATS) {
      await page.evaluate((given) => window.show(given, { host: 'dangol-message' }), contents(lang)[format]);
      expect(await violations(page), format).toEqual([]);
      expect(await page.evaluate(faults), format).toEqual([]);
      if (format === 'survey') {
        await page.getByRole('button', { name: lang === 'ko' ? '보내기' : 'Send' }).click();
        expect(await violations(page), 'thanks').toEqual([]);
      }
      await page.evaluate(() => window.shown.close());
    }
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('nothing is cut off or lies over another', () => {
  it.each([
    ['at 320 px', 320, {}],
    ['at 320 px with text of twice the size', 320, { css: 'body{font-size:32px}' }],
    ['from right to left', 390, { dir: 'rtl' }],
  ] as [string, number, MessagePage][])('%s', async (_, width, page) => {
    const tab = await shop.open(
      {
        lang: 'ko',
        body: '<dangol-message></dangol-message>',
        ...page,
        css: `${page.css ?? ''}dangol-message{display:block;min-height:4000px}`,
      },
      width,
      {
        reducedMotion: 'reduce',
      },
    );
    for (const format of FORMATS) {
      await tab.evaluate((given) => window.show(given, { host: 'dangol-message' }), contents('ko')[format]);
      expect(await tab.evaluate(faults), format).toEqual([]);
      await tab.evaluate(() => window.shown.close());
    }
    await tab.context().close();
  });

  it('in forced colours the picked step of a scale differs', async () => {
    const page = await shop.open({}, 390, { forcedColors: 'active' });
    await page.evaluate((given) => window.show(given), contents('en').survey);
    await page.getByRole('radio', { name: '4 of 5' }).check();
    const colours = await page
      .locator('.scale span')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).backgroundColor));
    expect(colours[3]).not.toBe(colours[2]);
    await page.context().close();
  });
});

describe('what a screen reader meets', () => {
  const tree = async (format: (typeof FORMATS)[number], selector = 'dangol-overlay >> .message') => {
    const page = await shop.open({ body: '<dangol-message></dangol-message>', reserve: RESERVE });
    await page.evaluate((given) => window.show(given, { host: 'dangol-message' }), contents('en')[format]);
    const snapshot = await page.locator(selector).ariaSnapshot();
    return { page, lines: snapshot.split('\n').map((line) => line.trim()) };
  };

  it('in the page: a region with its name, items as a list, each one link with its price', async () => {
    const { page, lines } = await tree('inline', 'dangol-message >> .message');
    for (const line of [
      '- region "You have looked at this three times":',
      '- heading "You have looked at this three times" [level=2]',
      '- button "Close"',
      '- list:',
      '- button "Add to cart"',
      '- link "See the item":',
    ])
      expect(lines).toContain(line);
    expect(lines.filter((line) => /^- link ".*₩/.test(line))).toHaveLength(4);
    await page.context().close();
  });

  it('a toast: a region that is said politely once, and does not take the focus', async () => {
    const { page, lines } = await tree('toast');
    expect(lines).toContain('- region "Something on your list costs less now":');
    await page.getByLabel('Search').focus();
    const status = page.locator('dangol-overlay').getByRole('status');
    await expect
      .poll(() => status.textContent())
      .toBe('Something on your list costs less now. It was 6,000 won more when you last saw it.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search');
    await page.context().close();
  });

  it('a dialog with name and description; its countdown is a silent timer', async () => {
    const { page, lines } = await tree('dialog');
    for (const line of [
      '- dialog "How was your trial?":',
      '- heading "How was your trial?" [level=2]',
      '- code: WELCOME-20',
      '- button "Copy code"',
      '- timer: 3 days 3 hours left',
      '- button "Not for 7 days"',
    ])
      expect(lines).toContain(line);
    expect(await page.getByRole('dialog').getAttribute('aria-describedby')).toBe('body');
    expect(await page.getByRole('timer').getAttribute('aria-live')).toBe('off');
    await page.context().close();
  });

  it('a survey: groups with their questions, steps that say what they mean, "still thinking" in every choice', async () => {
    const { page, lines } = await tree('survey');
    for (const line of [
      '- group "How did you like it?":',
      '- radio "1 of 5, Not for me"',
      '- radio "3 of 5"',
      '- radio "5 of 5, Liked it"',
      '- group "What keeps you from ordering again?":',
      '- radio "I am still thinking"',
      '- textbox "Anything else?"',
    ])
      expect(lines).toContain(line);
    const hint = page.getByRole('textbox', { name: 'Anything else?' });
    expect(await hint.getAttribute('maxlength')).toBe('500');
    expect(await page.locator(`#${await hint.getAttribute('aria-describedby')}`).textContent()).toContain(
      'personal data',
    );
    await page.context().close();
  });
});
