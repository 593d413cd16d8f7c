import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Demo, openDemo } from '../demo/open-demo';
import { isKept } from './is-kept';

/** Two of the stories in the other engines, too. */
let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

/** Looks at the message of this title, over the page or in it, until it counts as seen. */
const see = (tab: Tab, start: string, campaign: string) =>
  expect
    .poll(
      async () => {
        await tab.evaluate((wanted) => {
          for (const host of document.querySelectorAll('dangol-overlay,dangol-message')) {
            const title = host.shadowRoot?.querySelector('#title');
            if (!title?.textContent?.startsWith(wanted)) continue;
            // A message that is not drawn yet waits for as long as its place is in view.
            if (getComputedStyle(title).visibility !== 'hidden') title.scrollIntoView({ block: 'center' });
          }
          (window as never as { dangol(command: string): void }).dangol('flush');
        }, start);
        return wasTold('view_promotion', campaign);
      },
      { timeout: 40_000 },
    )
    .toBe(true);

const wasTold = (name: string, campaign: string) =>
  demo.recorder.events().some((event) => event.name === name && event.data.params.promotion_id === campaign);

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
    .poll(() =>
      tab.evaluate(() => {
        const buttons = document.querySelector('dangol-consent')?.shadowRoot?.querySelectorAll('[part=button]');
        (buttons?.[2] as HTMLElement | undefined)?.click();
        return !!buttons?.[2];
      }),
    )
    .toBe(true);
};

/** Opens a product's page, and stays until that is known of. */
async function look(tab: Tab, path: string, views: number): Promise<void> {
  await tab.goto(demo.url + path);
  if (views === 1) await accept(tab);
  await expect.poll(() => tab.evaluate(isKept, views)).toBe(true);
}

const told = (name: string, campaign: string) =>
  expect.poll(() => wasTold(name, campaign), { timeout: 40_000 }).toBe(true);

inEachEngine(
  (engine) => {
    it('a product seen three times, into the cart from the message, and a word of the cart a day later', async () => {
      demo.recorder.reset();
      const tab = await engine.newTab();
      await look(tab, '/en/product/P1012', 1);
      await look(tab, '/en/product/P1012?stage=clock:+3d', 2);
      await tab.goto(`${demo.url}/en/product/P1012?stage=clock:+9d`);
      await see(tab, 'Still deciding', 'seen-three-times');
      await press(tab, 'Add to cart');
      await expect.poll(() => tab.evaluate(() => !!document.querySelector('[data-size-choice][open]'))).toBe(true);
      await tab.evaluate(() => document.querySelector<HTMLElement>('[data-size-choice] button')!.click());
      await told('campaign_goal', 'seen-three-times');

      await tab.goto(`${demo.url}/en/?stage=clock:+10d`);
      await see(tab, '1 in your cart', 'cart-left');
      await press(tab, 'Go to the cart');
      await expect.poll(() => tab.evaluate(() => location.pathname)).toBe('/en/cart');
      await told('select_promotion', 'cart-left');
      await tab.close();
    }, 120_000);
  },
  { only: ['firefox', 'webkit'] },
);
