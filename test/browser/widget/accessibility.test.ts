import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted, startStage, untilAnswered, untilReady } from './stage';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const BODY =
  '<h2>Below</h2><dangol-recs kind="similar-buyers" item="1" heading-level="3"></dangol-recs><dangol-recs kind="goes-with" layout="grid" limit="5"></dangol-recs>';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}

/** For the link or button that has the focus: what it says and whether it lies wholly inside its row. */
const focused = () => {
  const active = document.activeElement?.shadowRoot?.activeElement;
  if (!active) return null;
  const card = active.getBoundingClientRect();
  const row = (active.closest('ul') ?? document.documentElement).getBoundingClientRect();
  const text = active.getAttribute('aria-label') ?? active.textContent;
  return { text, isInView: card.left >= row.left - 0.5 && card.right <= row.right + 0.5 };
};

describe('axe finds nothing', () => {
  it.each([
    ['ko', 'ltr', 'light', 390],
    ['en', 'ltr', 'dark', 1280],
    ['ar', 'rtl', 'light', 390],
    ['en', 'ltr', 'light', 320],
  ] as const)('in %s, %s, %s at %d px', async (lang, dir, colorScheme, width) => {
    const page = await stage.open({ body: BODY, lang, dir, context: { colorScheme } }, width);
    expect(await violations(page)).toEqual([]);
    await untilAnswered(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the keyboard', () => {
  it.each([
    ['ltr', 390],
    ['rtl', 390],
    ['ltr', 1280],
  ] as const)('reaches every card, wholly in view, in %s at %d px', async (dir, width) => {
    // Still, so that a scroll is over at once.
    const page = await stage.open({ dir, context: { reducedMotion: 'reduce' } }, width);
    await untilAnswered(page);
    const stops: string[] = [];
    for (let press = 0; press < 14; press++) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(focused)).toMatchObject({ isInView: true });
      stops.push((await page.evaluate(focused))?.text ?? '');
    }
    expect(stops.slice(0, 2)).toEqual(['Similar buyers purchased: Previous', 'Similar buyers purchased: Next']);
    expect(stops[2]).toMatch(/^Linen shirt 0.*₩19,000.*Was ₩39,000/);
    expect(stops[13]).toMatch(/^Canvas tote 11/);
    await page.context().close();
  });
});

describe('the buttons of a row', () => {
  it.each(['ltr', 'rtl'])('scroll it and say where it ends (%s)', async (dir) => {
    const page = await stage.open({ dir, context: { reducedMotion: 'reduce' } });
    await untilReady(page);
    const previous = page.getByRole('button', { name: 'Previous' });
    const next = page.getByRole('button', { name: 'Next' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    expect(await next.getAttribute('aria-disabled')).toBe('false');
    const box = await next.boundingBox();
    expect([box?.width, box?.height]).toEqual([44, 44]);
    let presses = 0;
    while ((await next.getAttribute('aria-disabled')) === 'false' && presses < 9) {
      await next.click();
      await painted(page);
      presses += 1;
    }
    // Twelve cards, five in view, at most four further each time.
    expect(presses).toBe(2);
    expect(await previous.getAttribute('aria-disabled')).toBe('false');
    await previous.click();
    await painted(page);
    expect(await next.getAttribute('aria-disabled')).toBe('false');
    await page.context().close();
  });

  it('are not there when every card is in view', async () => {
    const page = await stage.open({ source: { count: 3 } });
    await untilAnswered(page);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'Next' }).waitFor();
    await page.context().close();
  });
});

describe('larger text and narrower screens', () => {
  it('nothing is cut or overlaps at 320 px with text of 200 %', async () => {
    const page = await stage.open(
      { body: BODY, lang: 'ko', head: '<style nonce="stage">body{font-size:32px}</style>' },
      320,
    );
    await untilAnswered(page);
    const wide = await page.evaluate(() => {
      const isWide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
      const inside = [...document.querySelectorAll('dangol-recs')].flatMap((strip) => [
        ...(strip.shadowRoot?.querySelectorAll('[part=price],[part=was],[part=heading]') ?? []),
      ]);
      return { page: isWide(document.documentElement), parts: inside.filter(isWide).map((part) => part.textContent) };
    });
    expect(wide).toEqual({ page: false, parts: [] });
    await page.context().close();
  });

  it('motion stops for those who ask for it', async () => {
    const animations = () =>
      [...document.querySelectorAll('dangol-recs')].flatMap((strip) => strip.shadowRoot?.getAnimations() ?? []).length;
    const still = await stage.open({ source: { delayMs: 5000 }, context: { reducedMotion: 'reduce' } });
    await still.locator('dangol-recs section').waitFor({ state: 'attached' });
    expect(await still.evaluate(animations)).toBe(0);
    await still.context().close();
    const lively = await stage.open({ source: { delayMs: 5000 } });
    await lively.locator('dangol-recs section').waitFor({ state: 'attached' });
    expect(await lively.evaluate(animations)).toBeGreaterThan(0);
    await lively.context().close();
  });

  it('forced colours keep the outline of focus and the arrows', async () => {
    const page = await stage.open({ context: { forcedColors: 'active' } });
    await untilReady(page);
    await page.keyboard.press('Tab');
    const style = await page.evaluate(() => {
      const button = document.activeElement?.shadowRoot?.activeElement as Element;
      const { outlineStyle, outlineWidth } = getComputedStyle(button);
      return [outlineStyle, outlineWidth, button.textContent];
    });
    expect(style).toEqual(['solid', '2px', '‹']);
    await page.context().close();
  });
});
