// Focus, Escape and the clipboard of a dialog in the other engines; Chromium has the rest of this folder.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { contents } from './contents';
import { openShop } from './messages-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

inEachEngine(
  (engine) => {
    test('a dialog takes the focus, keeps Tab inside, copies, closes and gives the focus back; a toast does not take it', async () => {
      const tab = await engine.newTab();
      await tab.goto(shop.serve());
      const focused = () =>
        tab.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active?.id || active?.getAttribute('aria-label') || active?.textContent || '';
        });
      await tab.evaluate((given) => {
        const page = window as unknown as { complaints: string[]; copied: string };
        page.complaints = [];
        addEventListener('error', (event) => page.complaints.push(event.message));
        addEventListener('securitypolicyviolation', (event) => page.complaints.push(event.violatedDirective));
        document.addEventListener('copy', (event) => {
          page.copied = (event.composedPath()[0] as HTMLTextAreaElement).value;
        });
        document.querySelector<HTMLElement>('#buy')?.focus();
        window.show(given);
      }, contents('en').toast);
      expect(await focused()).toBe('buy');
      await tab.evaluate((given) => {
        window.shown.close();
        // An insecure context: the way by a selected field.
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        window.show(given);
      }, contents('en').dialog);
      expect(await focused()).toBe('title');
      await tab.press('Tab');
      expect(await focused()).toBe('Close');
      await tab.evaluate(() => {
        const buttons = document
          .querySelector('dangol-overlay')!
          .shadowRoot!.querySelectorAll<HTMLElement>('[part=button]');
        [...buttons].find(({ textContent }) => textContent === 'Copy code')?.click();
      });
      // Without a press of the visitor's own an engine may refuse; then it is said.
      await expect
        .poll(() => tab.evaluate(() => document.querySelector('dangol-overlay')!.shadowRoot!.textContent))
        .toMatch(/Copied|by hand/);
      await tab.evaluate(() => window.shown.close());
      expect(await focused()).toBe('buy');
      expect(await tab.evaluate(() => (window as unknown as { complaints: string[] }).complaints)).toEqual([]);
      await tab.close();
    });

    test('a code is copied by a press, and the dialog opened by the keyboard closes by its button', async () => {
      const tab = await engine.newTab();
      await tab.goto(shop.serve());
      await tab.evaluate((given) => {
        const page = window as unknown as { written: string };
        page.written = '';
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text: string) => Object.assign(page, { written: text }) },
        });
        window.show({ ...given, items: [] });
      }, contents('ko').dialog);
      const press = (part: string) =>
        tab.evaluate((selector) => {
          document.querySelector('dangol-overlay')!.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
        }, part);
      await press('.claim [part=button]');
      await expect
        .poll(() => tab.evaluate(() => (window as unknown as { written: string }).written))
        .toBe('WELCOME-20');
      await expect.poll(() => tab.evaluate(() => window.tellings)).toEqual([['claim', 'copy']]);
      await press('[part=close]');
      expect(await tab.evaluate(() => document.querySelectorAll('dangol-overlay').length)).toBe(0);
      await tab.close();
    });
  },
  { only: ['firefox', 'webkit'] },
);
