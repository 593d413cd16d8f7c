// The panel as it is met by keyboard, screen reader, small screen and dark theme; drawn by the script tag under a strict policy.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT, history, openShop, untilShown } from './privacy-page';

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

/** The name and role of what has the focus, wherever it lies. */
const focused = () => {
  const active = document.activeElement?.shadowRoot?.activeElement;
  const name = active?.getAttribute('aria-labelledby') ?? '';
  const labelled = (active?.getRootNode() as ShadowRoot | undefined)?.getElementById(name)?.textContent;
  return active?.getAttribute('aria-label') ?? labelled ?? active?.textContent ?? '';
};

describe('axe finds nothing', () => {
  it.each([
    ['ko', 'light', 320, 'inline'],
    ['en', 'dark', 320, 'dialog'],
    ['ko', 'dark', 1280, 'dialog'],
    ['en', 'light', 1280, 'inline'],
  ] as const)('in %s, %s, at %d px, %s: full, asked, and empty', async (lang, colorScheme, width, kind) => {
    const context = await shop.visitor({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const body = kind === 'dialog' ? '' : '<dangol-privacy></dangol-privacy>';
    await page.goto(shop.serve({ lang, body, before: CONSENT + history(lang) }));
    await page.evaluate(axe.source);
    if (kind === 'dialog') await page.getByRole('link').last().click();
    await untilShown(page, lang === 'ko' ? '메리노 울 라운드 가디건' : 'Merino wool cardigan');
    expect(await violations(page)).toEqual([]);
    const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBe(false);

    const panel = page.getByRole('region', { name: lang === 'ko' ? '이 쇼핑몰이' : 'What this shop knows' });
    const words = lang === 'ko' ? ['모두 지우기', '네, 지웁니다'] : ['Erase everything', 'Yes, erase'];
    await panel.getByRole('button', { name: words[0]! }).last().click();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('checkbox').check();
    await panel.getByRole('button', { name: words[1]! }).click();
    await untilShown(page, lang === 'ko' ? '모두 지웠습니다' : 'Everything is erased');
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the accessibility tree', () => {
  it('names regions, headings, switches with their state, and every remove button by what it removes', async () => {
    const context = await shop.visitor();
    const page = await context.newPage();
    await page.goto(shop.serve({ before: CONSENT + history() }));
    await untilShown(page, 'Canvas tote');
    const tree = await page.locator('dangol-privacy').ariaSnapshot();
    for (const line of [
      'region "What this shop knows on this device"',
      'heading "What this shop knows on this device" [level=2]',
      'heading "What you allow" [level=3]',
      'heading "Recently viewed" [level=4]',
      'switch "Recommendations for you" [checked]',
      'switch "Usage statistics" [checked]',
      'button "Remove Merino wool cardigan with a round neck"',
      'button "Remove Tops"',
      'button "Show 2 more"',
      'link "Canvas tote"',
      'button "Download everything (JSON)"',
      'button "Erase everything"',
      'status',
    ]) {
      expect(tree).toContain(line);
    }
    const described = await page.getByRole('switch').first().getAttribute('aria-describedby');
    expect(described).toBe('personalization-about');
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('things are removed one after the other, the focus going to the next, and at last to a heading', async () => {
    const context = await shop.visitor();
    const page = await context.newPage();
    await page.goto(shop.serve({ before: CONSENT + history() }));
    await untilShown(page, 'summer shirt');
    await page.getByRole('button', { name: 'Remove linen' }).last().focus();
    const stops: string[] = [];
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press('Enter');
      await page.waitForFunction((count) => {
        const rows = document.querySelector('dangol-privacy')?.shadowRoot?.querySelectorAll('.searches li');
        return (rows?.length ?? 0) === count;
      }, 1 - press);
      stops.push(await page.evaluate(focused));
    }
    expect(stops).toEqual(['Remove summer shirt', 'What is remembered']);
    expect(await page.getByRole('status').textContent()).toBe('summer shirt is removed.');
    await context.close();
  });

  it('a list is unfolded, a switch turned, a question asked and taken back, and the focus stays', async () => {
    const context = await shop.visitor();
    const page = await context.newPage();
    await page.goto(shop.serve({ before: CONSENT + history() }));
    await untilShown(page, 'Canvas tote');
    await page.getByRole('button', { name: 'Show 2 more' }).focus();
    await page.keyboard.press('Space');
    await untilShown(page, 'Leather belt');
    expect(await page.evaluate(focused)).toBe('Show fewer');
    await page.getByRole('switch', { name: 'Usage statistics' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('switch', { name: 'Usage statistics', checked: false }).waitFor();
    expect(await page.evaluate(focused)).toBe('Usage statistics');
    expect(await page.getByRole('status').textContent()).toBe('Usage statistics: Off');
    await page.getByRole('button', { name: 'Erase everything' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(focused)).toBe('Erase everything that is remembered on this device?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.evaluate(focused)).toBe('Erase everything');
    await context.close();
  });

  it('the dialog of a page without a panel opens from a link, keeps the focus inside and gives it back', async () => {
    const context = await shop.visitor();
    const page = await context.newPage();
    await page.goto(shop.serve({ body: '', before: CONSENT }));
    await page.getByRole('link', { name: 'What we know' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What this shop knows on this device' });
    await dialog.waitFor();
    expect(await page.evaluate(focused)).toBe('What this shop knows on this device');
    expect(await page.evaluate(() => document.querySelector('dangol-privacy')?.getBoundingClientRect().height)).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toBe('Close');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What we know');
    // A second time, from the same element.
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('dangol-privacy').count()).toBe(1);
    await context.close();
  });

  it('the link of a page with a panel goes to its heading', async () => {
    const context = await shop.visitor();
    const page = await context.newPage();
    await page.goto(shop.serve({ before: CONSENT + history(), body: '<dangol-privacy></dangol-privacy><p>After</p>' }));
    await untilShown(page, 'Canvas tote');
    await page.getByRole('link', { name: 'What we know' }).click();
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.id === 'title');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });
});

it('speaks Korean after the page does, keeps the shop’s own words, and shows what is not yet allowed', async () => {
  const context = await shop.visitor();
  const page = await context.newPage();
  await page.goto(shop.serve({}));
  await untilShown(page, 'Nothing is remembered about you here.');
  await page.evaluate(() => {
    document.documentElement.lang = 'ko';
  });
  await untilShown(page, '이곳에서 기억하는 것이 없습니다.');
  await page.evaluate(() => {
    Object.assign(document.querySelector('dangol-privacy') as object, { texts: { title: '달공방이 기억하는 것' } });
  });
  await page.getByRole('heading', { name: '달공방이 기억하는 것' }).waitFor();
  await page.getByRole('switch', { name: '맞춤 추천' }).click();
  await untilShown(page, '맞춤 추천: 켜짐');
  await untilShown(page, '허용: 맞춤 추천');
  await context.close();
});
