// The same buttons, outfit and template in the other engines; Chromium has the rest of this folder.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { CONSENT, openShop } from './rich-page';

const BODY = `<dangol-recs kind="similar-buyers" item="shirt" actions="cart wish dismiss why" template="tile"></dangol-recs>
<dangol-recs kind="goes-with" item="shirt" layout="outfit"></dangol-recs>`;
const SHOP = `${CONSENT}
window.complaints = [];
addEventListener('error', (event) => complaints.push(event.message));
addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective));
window.calls = [];
dangol('strips', {
  onAction: async (action, { id }) => { calls.push(action + ' ' + id); },
  templates: { tile: ({ card }, { html }) => html\`<a href=\${card.url}><b>\${card.title}</b></a>\` },
});`;

let stage: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  stage = await openShop();
});
afterAll(() => stage.close());

inEachEngine(
  (engine) => {
    test('buttons, a template and an outfit work, lie where they should, and break no policy', async () => {
      const tab = await engine.newTab();
      await tab.goto(stage.serve({ body: BODY, before: SHOP }));
      const look = () =>
        tab.evaluate(() => {
          const [strip, outfit] = [...document.querySelectorAll('dangol-recs')].map(({ shadowRoot }) => shadowRoot);
          const box = (selector: string) => strip?.querySelector(selector)?.getBoundingClientRect();
          const [card, cart, wish] = [box('li'), box('.cart'), box('.wish')];
          return {
            title: strip?.querySelector('li b')?.textContent,
            isInCorner:
              card && cart && wish && cart.right <= card.right && wish.left >= card.left && cart.left > wish.right,
            total: outfit?.querySelector('[part=total]')?.textContent,
            boxes: outfit?.querySelectorAll('input:checked').length,
          };
        });
      await expect.poll(look).toEqual({ title: 'Cotton tee 0', isInCorner: true, total: 'Total ₩241,000', boxes: 5 });
      await tab.evaluate(() => {
        const [strip, outfit] = document.querySelectorAll('dangol-recs');
        strip?.shadowRoot?.querySelector<HTMLElement>('.cart')?.click();
        strip?.shadowRoot?.querySelector<HTMLElement>('li:nth-child(2) .why')?.click();
        outfit?.shadowRoot?.querySelector<HTMLElement>('input')?.click();
        outfit?.shadowRoot?.querySelector<HTMLElement>('.all')?.click();
      });
      const state = () =>
        tab.evaluate(() => ({
          said: [...document.querySelectorAll('dangol-recs')].map(
            ({ shadowRoot }) => shadowRoot?.querySelector('[role=status]')?.textContent,
          ),
          why: document.querySelector('dangol-recs')?.shadowRoot?.querySelector('[part=why]')?.textContent,
          calls: (window as unknown as { calls: string[] }).calls.length,
          complaints: (window as unknown as { complaints: string[] }).complaints,
        }));
      await expect.poll(state).toEqual({
        said: ['Cotton tee 0 was added to the cart', 'Added to the cart: 4'],
        why: 'Often bought by the same buyers',
        calls: 5,
        complaints: [],
      });
      await tab.close();
    });
  },
  { only: ['firefox', 'webkit'] },
);
