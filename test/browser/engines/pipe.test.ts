// The consent rule from outside: what lies on the device, what reaches the backend, in each engine.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from './open-shop';
import { staysUsable } from './stays-usable';
import { type Visit, visit } from './visit';

const ONLY_THE_RECORD = ['localStorage dangol.consent'];
const ADD = "<button onclick=\"dangol('track', 'add_to_cart', { items: [{ item_id: 'shirt-2' }] })\">Add</button>";

inEachEngine(
  (engine) => {
    let shop: Shop;
    let address: string;
    let tab: Visit;

    beforeEach(async () => {
      shop = await openShop();
      address = shop.page('/', { tag: 'data-backend="/events"', body: ADD });
      tab = await visit(engine, address);
    });
    afterEach(async () => {
      await tab.close();
      await shop.close();
    });

    test('before a choice nothing is stored and nothing is sent; after it what waited arrives, and a reload finds the profile', async () => {
      await expect.poll(tab.cards).toBeGreaterThan(3);
      await tab.click('button');
      await tab.flush();
      expect(await tab.kept()).toEqual([]);
      expect(shop.deliveries()).toEqual([]);

      await tab.allow({ personalization: true, analytics: true });
      await tab.flush();
      const events = await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
      expect(events.map(({ name }) => name)).toContain('page_view');
      expect(events.every(({ data }) => data.consent.purposes.includes('analytics'))).toBe(true);
      expect(new Set(events.map(({ data }) => data.visitor)).size).toBe(1);

      expect(await tab.complaints()).toEqual([]);
      await tab.reload();
      expect(await tab.cart()).toEqual(['shirt-2']);
      expect(await tab.complaints()).toEqual([]);
    });

    test('after a withdrawal the consent record alone is left, and nothing more is sent', async () => {
      await tab.allow({ personalization: true, analytics: true });
      await tab.click('button');
      await tab.search('before');
      await tab.flush();
      await shop.search('before');
      await expect
        .poll(tab.kept)
        .toEqual(expect.arrayContaining(['IndexedDB dangol-profile', 'IndexedDB dangol-outbox']));

      await tab.withdraw();
      await expect.poll(tab.kept).toEqual(ONLY_THE_RECORD);
      await tab.search('withdrawn');
      await tab.flush();
      await tab.reload();
      expect(await tab.cart()).toEqual([]);
      await tab.search('withdrawn too');
      await tab.flush();
      expect(await tab.kept()).toEqual(ONLY_THE_RECORD);

      // The control: what this page sends does arrive once it may.
      await tab.allow({ analytics: true });
      await tab.search('allowed again');
      await tab.flush();
      await shop.search('allowed again');
      expect(shop.searches()).toEqual(['before', 'allowed again']);
      expect(await tab.complaints()).toEqual([]);
    });

    // Such a page has no origin that anything could be stored under. More refusals: refused-storage.test.ts.
    test('a sandboxed page goes on in memory', async () => {
      shop.route('/sandboxed', async (_, response) => {
        response.setHeader('content-security-policy', 'sandbox allow-scripts').setHeader('content-type', 'text/html');
        response.end(await (await fetch(address)).text());
      });
      await tab.close();
      shop.reset();
      await staysUsable(engine, shop, `${shop.origin}/sandboxed`, 'localStorage and IndexedDB');
      tab = await visit(engine, address);
    });
  },
  { isShared: true },
);
