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
  '<h2>Below</h2><dangol-recs kind="similar-buyers" item="1" heading-level="3"></dangol-recs><dangol-recs kind="price-drop" limit="7"></dangol-recs><dangol-recs kind="goes-with" layout="grid" limit="5"></dangol-recs>';

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

/** The lowest contrast of any text of the strips with the page behind it, as it is painted: `[contrast, which part]`. */
const faintest = () => {
  const paint = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const rgb = (...layers: [colour: string, opacity: number][]) => {
    for (const [colour, opacity] of layers) {
      paint.globalAlpha = opacity;
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
    }
    return paint.getImageData(0, 0, 1, 1).data;
  };
  const light = (channels: Uint8ClampedArray) => {
    const [r, g, b] = [...channels].map((value) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const under = getComputedStyle(document.body).backgroundColor;
  const ground: [string, number][] = [
    ['#fff', 1],
    [under, 1],
  ];
  const parts = [...document.querySelectorAll('dangol-recs')].flatMap((strip) => [
    ...(strip.shadowRoot?.querySelectorAll('[part]:not([part=list],[part=picture],[part=card],[aria-disabled=true])') ??
      []),
  ]);
  return parts
    .map((part): [number, string | null] => {
      const { color, opacity } = getComputedStyle(part);
      const [one, other] = [light(rgb(...ground)), light(rgb(...ground, [color, Number(opacity)]))];
      return [(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05), part.getAttribute('part')];
    })
    .sort(([one], [other]) => one - other)[0] as [number, string];
};

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
    const [contrast, part] = await page.evaluate(faintest);
    expect(contrast, part).toBeGreaterThan(4.5);
    await page.context().close();
  });
});

describe('what a screen reader meets', () => {
  it('regions with names of their own, a heading each, a list that counts right, and links that say what they lead to', async () => {
    const kinds = ['similar-buyers', 'goes-with', 'for-you', 'price-drop'];
    const strips = kinds.map((kind, at) => `<dangol-recs kind="${kind}" limit="${at + 5}"></dangol-recs>`).join('');
    const page = await stage.open({
      body: `${strips}<dangol-recs kind="popular"></dangol-recs>`,
      before: "window.step='popular'",
    });
    await untilReady(page, 5);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await untilAnswered(page);
    const regions = await page.getByRole('region').all();
    const names: string[] = [];
    for (const [at, region] of regions.entries()) {
      const name = (await region.getByRole('heading', { level: 2 }).textContent()) ?? '';
      names.push(name);
      expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
      const count = at < 4 ? at + 5 : 12;
      expect(await region.getByRole('list').getByRole('listitem').count()).toBe(count);
      // Nothing but the link of each card and the two buttons takes the focus, and pictures say nothing.
      const stops = region.locator('a[href],button,[tabindex="0"],input,summary,[contenteditable]');
      const buttons = await region.getByRole('button').count();
      expect(await stops.count()).toBe(count + buttons);
      expect(await region.locator('img:not([alt=""])').count()).toBe(0);
      if (buttons)
        expect(
          await region.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
        ).toEqual([`${name}: Previous`, `${name}: Next`]);
    }
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    expect(names).toContain('Popular right now');

    const first = page.getByRole('region').first().getByRole('link');
    const said = await Promise.all([0, 2, 4].map((at) => first.nth(at).ariaSnapshot()));
    expect(said[0]).toMatch(/link "Linen shirt 0 ₩19,000 Was ₩39,000 Rated 4.6 of 5, 128 reviews"/);
    expect(said[1]).toMatch(/link "Denim 2 ₩26,000 Rated 4.6 of 5, 1 review"/);
    expect(said[2]).toMatch(/link "Linen shirt 4 ₩33,000 Sold out Rated/);
    const drop = page.locator('dangol-recs[kind=price-drop]').getByRole('link').first();
    expect(await drop.ariaSnapshot()).toMatch(/₩19,000 Seen 3 Mar ₩26,500/);
    expect(await drop.locator('s').textContent()).toBe('₩26,500');
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
    await expect.poll(() => previous.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('false');
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
    // Nothing needs dragging: what the buttons lead to is wholly there.
    const last = page.getByRole('listitem').last();
    expect(
      await last.evaluate(
        (card) =>
          card.getBoundingClientRect().left >= (card.parentElement as Element).getBoundingClientRect().left - 0.5,
      ),
    ).toBe(true);
    expect(
      await last.evaluate(
        (card) =>
          card.getBoundingClientRect().right <= (card.parentElement as Element).getBoundingClientRect().right + 0.5,
      ),
    ).toBe(true);
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
        ...(strip.shadowRoot?.querySelectorAll('[part=price],[part=note],[part=rating],[part=heading]') ?? []),
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
