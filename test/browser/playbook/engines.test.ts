import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Demo, openDemo } from '../demo/open-demo';

/** Two of the stories in the other engines, too. */
let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

/** What stands in the message of this title, once it is there. */
const message = (tab: Tab, start: string) =>
  expect
    .poll(
      () =>
        tab.evaluate((wanted) => {
          for (const host of document.querySelectorAll('dangol-overlay,dangol-message')) {
            const title = host.shadowRoot?.querySelector('#title');
            if (!title?.textContent?.startsWith(wanted)) continue;
            title.scrollIntoView({ block: 'center' });
            return true;
          }
          return false;
        }, start),
      { timeout: 30_000 },
    )
    .toBe(true);

/** Presses what says this in the message over the page or in it. */
const press = (tab: Tab, text: string) =>
  tab.evaluate((wanted) => {
    for (const host of document.querySelectorAll('dangol-overlay,dangol-message')) {
      for (const button of host.shadowRoot?.querySelectorAll<HTMLElement>('[part=button]') ?? []) {
        if (button.textContent?.trim() === wanted) return button.click();
      }
    }
    throw new Error(`nothing says "${wanted}"`);
  }, text);

const accept = async (tab: Tab) => {
  await expect
    .poll(
      () =>
        tab.evaluate(() => {
          const buttons = document.querySelector('dangol-consent')?.shadowRoot?.querySelectorAll('[part=button]');
          (buttons?.[2] as HTMLElement | undefined)?.click();
          return !!buttons?.[2];
        }),
      { timeout: 30_000 },
    )
    .toBe(true);
  // What is known of this page is on the device before it is left.
  await expect
    .poll(() =>
      tab.evaluate(() => document.querySelector('dangol-consent')?.shadowRoot?.querySelector('.notice') ?? null),
    )
    .toBe(null);
};

const told = (name: string, campaign: string) =>
  demo.recorder.until(
    (all) => all.some((event) => event.name === name && event.data.params.promotion_id === campaign),
    40_000,
  );

inEachEngine(
  (engine) => {
    it('a product seen three times, from the first view to the cart', async () => {
      demo.recorder.reset();
      const tab = await engine.newTab();
      await tab.goto(`${demo.url}/en/product/P1012`);
      await accept(tab);
      for (const day of [3, 9]) await tab.goto(`${demo.url}/en/product/P1012?stage=clock:+${day}d`);
      await message(tab, 'Still deciding');
      await told('view_promotion', 'seen-three-times');
      await press(tab, 'Add to cart');
      await expect
        .poll(() => tab.evaluate(() => !!document.querySelector('[data-size-choice][open]')), { timeout: 15_000 })
        .toBe(true);
      await tab.evaluate(() => document.querySelector<HTMLElement>('[data-size-choice] button')!.click());
      await told('campaign_goal', 'seen-three-times');
      await tab.close();
    }, 120_000);

    it('an item that is back in stock, from the first view to the click', async () => {
      demo.recorder.reset();
      const tab = await engine.newTab();
      await tab.goto(`${demo.url}/en-none/product/P1057`);
      await expect
        .poll(() => tab.evaluate(() => (window as never as { dangol: { version?: string } }).dangol.version), {
          timeout: 30_000,
        })
        .toBeDefined();
      await tab.goto(`${demo.url}/en-none/product/P1057`);
      await tab.goto(`${demo.url}/en-none/?stage=clock:+7d`);
      await message(tab, 'It was sold out');
      await told('view_promotion', 'back-in-stock-viewed');
      await press(tab, 'Have a look');
      await expect.poll(() => tab.evaluate(() => location.pathname), { timeout: 15_000 }).toMatch(/P1057/);
      await told('select_promotion', 'back-in-stock-viewed');
      await tab.close();
    }, 120_000);
  },
  { only: ['firefox', 'webkit'] },
);
