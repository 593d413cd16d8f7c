// What a visitor who comes back sees without a network, and what one who refused sees with it, in each engine.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openWideShop, type WideShop } from './wide-shop';

interface PageWindow {
  client: Promise<{
    consent: { set(purposes: object): void };
    profile: { ready(): Promise<void> };
    model: { kept(): Promise<unknown[]> };
  }>;
  fetched: string[];
  complaints: string[];
}

const STRIPS = ['similar-buyers', 'goes-with', 'recently-viewed', 'new-arrivals'];

/** Titles and prices by strip, once no strip waits any more. */
function strips(tab: Tab): Promise<Record<string, string[]> | null> {
  return tab.evaluate(() => {
    const all = [...document.querySelectorAll('dangol-recs')];
    if (!all.every((strip) => strip.shadowRoot && !strip.shadowRoot.querySelector('.waiting'))) return null;
    return Object.fromEntries(
      all.map((strip) => [
        strip.getAttribute('kind'),
        [...strip.shadowRoot!.querySelectorAll('li')].map((card) => card.textContent!.trim()),
      ]),
    );
  });
}

async function shown(tab: Tab): Promise<Record<string, string[]>> {
  await expect.poll(() => strips(tab)).not.toBeNull();
  return (await strips(tab))!;
}

const keptOf = (tab: Tab) =>
  tab.evaluate(async () => {
    const { model } = await (window as never as PageWindow).client;
    return (await model.kept()).length;
  });

inEachEngine((engine) => {
  describe('a product page', () => {
    let shop: WideShop;
    let tab: Tab;
    beforeEach(async () => {
      shop = await openWideShop();
      tab = await engine.newTab();
    });
    afterEach(async () => {
      await tab.close().catch(() => {});
      await shop.close();
    });

    test('of a visitor who refused has its strips, and nothing lies on the device', async () => {
      await tab.goto(`${shop.origin}/p?item=shirt-1`);
      await tab.evaluate(async () =>
        (await (window as never as PageWindow).client).consent.set({ personalization: false }),
      );
      await tab.reload();
      const { 'similar-buyers': buyers, 'goes-with': goes, 'recently-viewed': viewed } = await shown(tab);
      expect(buyers).toHaveLength(12);
      expect(goes!.length).toBeGreaterThan(6);
      expect(buyers![0]).toContain('Title of shirt-2');
      expect(viewed!.join()).not.toContain('shirt-1');
      const kept = await tab.evaluate(async () => [
        Object.keys(localStorage),
        (await indexedDB.databases()).map(({ name }) => name),
      ]);
      expect(kept).toEqual([['dangol.consent'], []]);
    });

    test('that was seen before is whole offline, one that was not has popular; after a withdrawal nothing is left', async () => {
      await tab.goto(`${shop.origin}/p?item=shirt-2`);
      await tab.evaluate(async () =>
        (await (window as never as PageWindow).client).consent.set({ personalization: true }),
      );
      await tab.reload();
      await shown(tab);
      await tab.goto(`${shop.origin}/p?item=shirt-1`);
      const online = await shown(tab);
      expect(STRIPS.map((kind) => online[kind]!.length)).toEqual([12, expect.any(Number), 1, 12]);
      // Two of a kind at most, and none that another strip shows.
      expect(online['goes-with']!.length).toBeGreaterThan(7);
      // Two records, popular.json and shelves.json.
      await expect.poll(() => keptOf(tab)).toBe(4);

      const before = shop.requests().length;
      await tab.goto(`${shop.origin}/p?item=shirt-1&offline`);
      expect(await shown(tab)).toEqual(online);
      // Whether it is switched off, and nothing else.
      await expect
        .poll(() => tab.evaluate(() => (window as never as PageWindow).fetched))
        .toEqual(['/model/manifest.json']);
      expect(
        shop
          .requests()
          .slice(before)
          .filter((request) => request.includes('/model/')),
      ).toEqual([]);
      expect(await tab.evaluate(() => (window as never as PageWindow).complaints)).toEqual([]);

      // Not seen before.
      await tab.goto(`${shop.origin}/p?item=coat-1&offline`);
      const { 'similar-buyers': buyers, 'recently-viewed': viewed } = await shown(tab);
      expect(buyers).toHaveLength(12);
      expect(viewed!.map((card) => /shirt-\d/.exec(card)?.[0])).toEqual(['shirt-1', 'shirt-2']);
      expect(await tab.evaluate(() => (window as never as PageWindow).complaints)).toEqual([]);

      await tab.evaluate(async () =>
        (await (window as never as PageWindow).client).consent.set({ personalization: false }),
      );
      await expect
        .poll(() => tab.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
        .toEqual([]);
    });
  });
});
