import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT, openShop, problemsOf } from './rich-page';

let stage: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  stage = await openShop();
});
afterAll(() => stage.close());

const ACTIONS = '<dangol-recs kind="similar-buyers" item="shirt" actions="cart wish dismiss why"></dangol-recs>';
const OUTFIT = '<dangol-recs kind="goes-with" item="shirt" layout="outfit"></dangol-recs>';
const SHOP = `${CONSENT}window.calls = [];
dangol('strips', { onAction: (action, { id }) => {
  calls.push(id);
  dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: id }] } });
} });`;

const all = (page: Page) => page.locator('dangol-recs [part~=add-all]');
const heights = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('dangol-recs')].map((strip) => strip.getBoundingClientRect().height),
  );

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`),
    );
  });
}

describe('an outfit', () => {
  it('is one of each kind with the page’s own item, and goes into the cart at one press, each piece told once', async () => {
    stage.shop.reset();
    const page = await stage.open({ body: OUTFIT, before: SHOP });
    await all(page).waitFor();
    await page.getByRole('heading', { name: 'Complete the outfit' }).waitFor();
    const pieces = await page
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    // Jeans are trousers too, the tote is sold out, and five is enough.
    expect(pieces).toEqual([
      'Include Linen shirt',
      'Include Wide trousers',
      'Include Leather belt',
      'Include Suede loafers with a very long name for two lines and more',
      'Include Cotton cap',
    ]);
    const total = page.locator('dangol-recs [part=total]');
    expect(await total.textContent()).toBe('Total ₩241,000');
    await page.getByRole('checkbox', { name: 'Include Leather belt' }).uncheck();
    await expect.poll(() => total.textContent()).toBe('Total ₩212,000');
    await expect.poll(() => all(page).textContent()).toBe('Add 4 to the cart');
    await all(page).click();
    await expect.poll(() => page.locator('dangol-recs [role=status]').textContent()).toBe('Added to the cart: 4');
    expect(await all(page).textContent()).toBe('Added');
    await all(page).click();
    expect(await page.evaluate('calls')).toEqual(['shirt', 'trousers', 'loafers', 'cap']);
    await page.evaluate("dangol('flush')");
    const events = await stage.shop.until((list) => list.filter(({ name }) => name === 'add_to_cart').length === 4);
    const lists = events.filter(({ name }) => name === 'view_item_list' || name === 'recs_render');
    expect(lists.find(({ name }) => name === 'recs_render')?.data.params).toMatchObject({
      count: 4,
      item_list_name: 'Complete the outfit',
    });
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('goes into the cart in one go where the shop can', async () => {
    stage.shop.reset();
    const before = `${CONSENT}dangol('strips', { onAddAll: (items) => dataLayer.push({ event: 'add_to_cart', ecommerce: { items: items.map(({ id }) => ({ item_id: id })) } }) });`;
    const page = await stage.open({ body: OUTFIT, before });
    await all(page).click();
    await expect.poll(() => all(page).textContent()).toBe('Added');
    await page.evaluate("dangol('track', 'the_end', {});dangol('flush')");
    const events = await stage.shop.until((list) => list.some(({ name }) => name === 'the_end'));
    const added = events.filter(({ name }) => name === 'add_to_cart');
    expect(added.map(({ data }) => (data.params as { items: unknown[]; value: number }).items.length)).toEqual([5]);
    expect(added[0]?.data.params).toMatchObject({ value: 241_000, currency: 'KRW' });
    await page.context().close();
  });
});

describe('axe finds nothing, and nothing moves', () => {
  it.each([
    ['en', 'ltr', 'light', 1280],
    ['ko', 'ltr', 'dark', 390],
    ['en', 'rtl', 'light', 320],
  ] as const)('in %s, %s, %s at %d px', async (lang, dir, colorScheme, width) => {
    // What is reserved before the script: it waits until the page's own style has been laid out.
    const page = await stage.open({ body: ACTIONS + OUTFIT, before: SHOP, lang, dir }, width, { colorScheme });
    await all(page).waitFor();
    await page.locator('dangol-recs button[aria-pressed]').first().waitFor();
    const drawn = await heights(page);
    const reserved = await page.evaluate(() => {
      const probes = ['row', 'outfit'].map((layout) => {
        const probe = document.createElement('dangol-probe');
        probe.setAttribute('layout', layout);
        document.querySelector('main')!.append(probe);
        return probe.getBoundingClientRect().height;
      });
      for (const probe of document.querySelectorAll('dangol-probe')) probe.remove();
      return probes;
    });
    for (const [index, height] of drawn.entries()) expect(height).toBeCloseTo(reserved[index] as number, 0);
    await page.locator('dangol-recs [aria-expanded]').first().click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await all(page).click();
    await expect.poll(() => page.locator('dangol-recs').last().getByRole('status').textContent()).toMatch(/\d/);
    expect(await violations(page)).toEqual([]);
    expect(await heights(page)).toEqual(drawn);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.evaluate('shifts.reduce((sum, shift) => sum + shift, 0)')).toBeLessThan(0.001);
    const sides = await page.evaluate(() => {
      const card = document.querySelector('dangol-recs')!.shadowRoot!.querySelector('li')!;
      const [wish, cart] = ['.wish', '.cart'].map((name) => card.querySelector(name)!.getBoundingClientRect().left);
      return (cart as number) > (wish as number);
    });
    expect(sides).toBe(dir === 'ltr');
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('the keyboard reaches every button of a card, and forced colours keep them', async () => {
    const page = await stage.open({ body: ACTIONS }, 390, { forcedColors: 'active', hasTouch: true });
    await page.locator('dangol-recs button[aria-pressed]').first().waitFor();
    const stops: (string | null | undefined)[] = [];
    await page.locator('dangol-recs li a').first().focus();
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label')),
      );
    }
    expect(stops).toEqual([
      'Add Cotton tee 0 to the cart',
      'Add Cotton tee 0 to the wish list',
      'Not for me: Cotton tee 0',
      'Why this? Cotton tee 0',
    ]);
    const looks = await page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement as Element;
      const { width, height } = active.getBoundingClientRect();
      const { outlineStyle, opacity, color, backgroundColor } = getComputedStyle(active);
      return { isLarge: width >= 36 && height >= 36, outlineStyle, opacity, isSeen: color !== backgroundColor };
    });
    expect(looks).toEqual({ isLarge: true, outlineStyle: 'solid', opacity: '1', isSeen: true });
    await page.context().close();
  });
});
