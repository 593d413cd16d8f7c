import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COAT, type Demo, openDemo } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

describe.each([390, 1280])('the consent notice at %d px', (width) => {
  it('offers three equal answers, moves nothing and locks nothing', async () => {
    const { page } = await demo.visitor({ viewport: { width, height: 844 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // A web font that comes late moves words by itself.
    await page.route('**/fonts/**', (route) => route.abort());
    await page.goto(`${demo.url}/en-eu/product/${COAT}`, { waitUntil: 'networkidle' });
    const buttons = page.locator('[data-consent-main] button');
    expect(await buttons.count()).toBe(3);
    const looks = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        const { backgroundColor, color, fontWeight, borderColor } = getComputedStyle(button);
        return JSON.stringify([Math.round(width), Math.round(height), backgroundColor, color, fontWeight, borderColor]);
      }),
    );
    expect(new Set(looks).size).toBe(1);
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => scrollY > 300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await page.context().close();
  });
});

it('a choice of one’s own is kept, nothing is ticked beforehand, and the footer leads back to it', async () => {
  const { page } = await demo.visitor();
  await page.goto(`${demo.url}/ko-eu/`, { waitUntil: 'networkidle' });
  await page.locator('[data-consent-choose]').click();
  expect(await page.locator('[data-consent-choice] input:checked').count()).toBe(0);
  await page.locator('input[name=personalization]').check();
  await page.locator('[data-consent-choice] [type=submit]').click();
  await page.goto(`${demo.url}/ko-eu/cart`, { waitUntil: 'networkidle' });
  expect(await page.locator('[data-consent]').isVisible()).toBe(false);
  await page.locator('footer [data-open-consent]').click();
  await page.locator('[data-consent-choose]').click();
  expect(await page.locator('input[name=personalization]').isChecked()).toBe(true);
  expect(await page.locator('input[name=analytics]').isChecked()).toBe(false);
  await page.context().close();
});
