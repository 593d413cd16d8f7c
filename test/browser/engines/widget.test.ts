// The strips in each engine: what is reserved is what is drawn, the keyboard and the arrows reach every card, and a page that comes back goes on.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Scene, serveStage } from '../widget/stage';

interface StageWindow extends Window {
  /** Height of the strip and top of what comes after it, before the script had done anything. */
  reserved: number[];
  complaints: string[];
  persisted: boolean;
}

const BEFORE = `
  window.complaints=[];
  addEventListener('error',(event)=>complaints.push(event.message));
  addEventListener('unhandledrejection',(event)=>complaints.push(String(event.reason)));
  addEventListener('pageshow',(event)=>{window.persisted=event.persisted});
  window.measure=()=>[document.querySelector('dangol-recs').getBoundingClientRect().height,document.querySelector('#after').getBoundingClientRect().top];
  window.onWidget=()=>{
    const define=()=>{window.reserved=measure();widget.defineRecs(source)};
    if(document.readyState==='loading')addEventListener('DOMContentLoaded',define);else define();
  };`;

const cards = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelectorAll('li').length);
const complaints = (tab: Tab) => tab.evaluate(() => (window as unknown as StageWindow).complaints);

inEachEngine(
  (engine) => {
    let stage: Awaited<ReturnType<typeof serveStage>>;
    let tab: Tab;
    beforeAll(async () => {
      stage = await serveStage();
    });
    afterAll(() => stage.close());
    beforeEach(async () => {
      tab = await engine.newTab();
    });
    afterEach(() => tab.close().catch(() => {}));

    const open = async (scene: Scene) => {
      stage.show({ ...scene, before: BEFORE });
      await tab.goto(stage.origin);
      await expect.poll(() => cards(tab)).toBe(12);
    };

    test('a strip is drawn in the space that was reserved for it, and nothing moves', async () => {
      await open({ body: '<dangol-recs kind="price-drop"></dangol-recs>' });
      const [reserved, drawn, shifts] = await tab.evaluate(() => {
        const { reserved, shifts, measure } = window as unknown as StageWindow & {
          shifts: number[];
          measure(): number[];
        };
        return [reserved, measure(), shifts] as const;
      });
      expect(reserved[0]).toBeGreaterThan(250);
      for (const [at, value] of drawn.entries()) expect(Math.abs(value - (reserved[at] ?? 0))).toBeLessThan(0.2);
      // Only Chromium tells of shifts; in the others the heights say it.
      expect(shifts).toEqual([]);
      expect(await complaints(tab)).toEqual([]);
    });

    test('from right to left the keyboard reaches every card, wholly in view, and the arrows lead on', async () => {
      // A window that is given no frames, as on a busy machine, never ends a smooth scroll.
      const head = '<style nonce="stage">dangol-recs::part(list){scroll-behavior:auto}</style>';
      await open({ dir: 'rtl', head });
      const stops: string[] = [];
      for (let press = 0; press < 14; press++) {
        await tab.press('Tab');
        const focused = () =>
          tab.evaluate(() => {
            const active = document.activeElement?.shadowRoot?.activeElement;
            const card = active?.getBoundingClientRect();
            const row = (active?.closest('ul') ?? document.documentElement).getBoundingClientRect();
            const isInView = card && card.left >= row.left - 1 && card.right <= row.right + 1;
            return [Boolean(isInView), active?.getAttribute('aria-label') ?? active?.textContent ?? ''] as const;
          });
        await expect.poll(async () => (await focused())[0]).toBe(true);
        stops.push((await focused())[1]);
      }
      expect(stops.slice(0, 2)).toEqual(['Similar buyers purchased: Previous', 'Similar buyers purchased: Next']);
      expect(new Set(stops).size).toBe(14);
      expect(stops[2]).toMatch(/^Linen shirt 0/);
      expect(stops[13]).toMatch(/^Canvas tote 11/);

      const press = (name: string) =>
        tab.evaluate((part) => {
          const root = document.querySelector('dangol-recs')?.shadowRoot;
          root?.querySelector<HTMLElement>(`button[aria-label$=${part}]`)?.click();
        }, name);
      const scrolled = () =>
        tab.evaluate(
          () => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('ul')?.scrollLeft as number,
        );
      const end = await scrolled();
      expect(end).toBeLessThan(-100);
      await press('Previous');
      await expect.poll(scrolled).toBeGreaterThan(end + 100);
      const before = await scrolled();
      await press('Next');
      await expect.poll(scrolled).toBeLessThan(before);
      expect(await complaints(tab)).toEqual([]);
    });

    test('a page that comes back from the cache of pages shows its strip and goes on asking', async ({ skip }) => {
      await open({});
      const leave = (step: string) =>
        tab.evaluate((to) => {
          if (to === 'back') setTimeout(() => history.back());
          else location.href = to;
        }, step);
      const path = () => tab.evaluate(() => location.pathname).catch(() => '');
      await leave('/item/1');
      await expect.poll(path).toBe('/item/1');
      await leave('back');
      await expect.poll(path).toBe('/');
      await expect.poll(() => cards(tab)).toBe(12);
      if (!(await tab.evaluate(() => (window as unknown as StageWindow).persisted)))
        skip('this build keeps no pages; what came back was loaded anew');
      const asked = () => tab.evaluate(() => window.requests.length);
      expect(await asked()).toBe(1);
      await tab.evaluate(() => {
        window.prefix = 'new';
        window.change();
      });
      await expect.poll(asked).toBe(2);
      const first = () =>
        tab.evaluate(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('a')?.getAttribute('href'));
      await expect.poll(first).toMatch(/new0$/);
      expect(await complaints(tab)).toEqual([]);
    });
  },
  { backForwardCache: true },
);
