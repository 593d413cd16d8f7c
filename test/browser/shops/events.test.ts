// A visitor walks through a shop of each platform, with the documented tag: what the pages say reaches the backend, each thing once.
import { afterAll, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import type { RecordedEvent } from '../../support/recorded-event';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { PRODUCTS } from '../../support/shops/world';
import { type PageName, PLATFORMS, type Platform, pageId, serveShop, worldModel } from './serve-shop';
import { cardsIn, complaintsOf, flushTab, linesOf, STRIPS, sent, tagHead } from './tour';

inEachEngine(
  (engine) => {
    const open: { close(): Promise<void>; remove(): void }[] = [];
    afterAll(async () => {
      for (const { close, remove } of open) {
        await close();
        remove();
      }
    });

    /** A shop on an origin of its own: nothing is remembered of another. */
    async function enter(
      platform: Platform,
      attributes: string,
    ): Promise<{ shop: Recorder; at: (page: PageName) => string }> {
      const shop = await startRecorder();
      const model = worldModel(platform);
      open.push({ close: shop.close, remove: model.remove });
      return { shop, at: serveShop(shop, platform, { head: tagHead(attributes), body: STRIPS, model: model.folder }) };
    }

    test.each(PLATFORMS)('%s, from the first page to the order', async (platform) => {
      // Shopify's name is a consent platform's, too: there the platform is found by its sign.
      const { shop, at } = await enter(platform, platform === 'shopify' ? '' : `data-platform="${platform}"`);
      const [knit, shirt] = PRODUCTS.map((product) => pageId(platform, product)) as [string, string];
      const named = (name: string) => shop.events().filter((event) => event.name === name);
      const tab = await engine.newTab();

      await tab.goto(at('product'));
      const [view] = await sent(tab, shop.events, 'view_item');
      expect(linesOf(view!)).toEqual([`${knit} × 1`]);
      expect(view!.data.params).toMatchObject({
        currency: 'KRW',
        items: [{ item_name: '달빛 니트', price: 49_000, availability: 'in_stock' }],
      });
      expect(view!.data.page.type).toBe('product');
      // A strip that names no item is of the page's: other knits, and what goes with them.
      const isKnit = (href: string) =>
        PRODUCTS.some((one) => href.endsWith(`/p/${pageId(platform, one)}`) && one.categories[1] === '니트');
      await expect.poll(async () => (await cardsIn(tab, 'similar-buyers')).filter(isKnit).length).toBe(9);
      await expect.poll(async () => (await cardsIn(tab, 'goes-with')).length).toBeGreaterThan(3);
      expect((await cardsIn(tab, 'goes-with')).filter(isKnit)).toEqual([]);
      expect(await complaintsOf(tab)).toEqual([]);

      await tab.goto(at('cart'));
      const [cart] = await sent(tab, shop.events, 'view_cart');
      expect(linesOf(cart!)).toEqual([`${knit} × 2`, `${shirt} × 1`]);
      expect(cart!.data.params.currency).toBe('KRW');
      // Of the two only the knit was met on this device: it was put there since.
      await expect.poll(() => named('add_to_cart').map(linesOf)).toEqual([[`${knit} × 2`]]);
      expect(await complaintsOf(tab)).toEqual([]);

      if (platform !== 'shopify') {
        await tab.goto(at('order'));
        const [order] = await sent(tab, shop.events, 'purchase');
        expect(linesOf(order!)).toEqual([`${knit} × 2`, `${shirt} × 1`]);
        await tab.reload();
        await expect.poll(async () => (await cardsIn(tab, 'similar-buyers')).length).toBeGreaterThan(3);
        await flushTab(tab);
        await tab.goto(at('guest-order'));
        const orders = await sent(tab, shop.events, 'purchase', 2);
        const numbers = orders.map(({ data }) => data.params.transaction_id);
        expect(new Set(numbers).size).toBe(2);
        expect(numbers).toHaveLength(2);
        expect(await complaintsOf(tab)).toEqual([]);
      }

      await tab.goto(at('category'));
      await expect.poll(async () => (await cardsIn(tab, 'similar-buyers')).length).toBeGreaterThan(3);
      const isLast = ({ data }: RecordedEvent) => data.page.type === 'category';
      await expect.poll(async () => (await sent(tab, shop.events, 'page_view')).some(isLast)).toBe(true);
      expect(named('view_item')).toHaveLength(1);
      expect(named('view_cart')).toHaveLength(1);
      const types = new Set(named('page_view').map(({ data }) => data.page.type));
      expect([...types]).toEqual(['product', 'cart', ...(platform === 'shopify' ? [] : ['order']), 'category']);
      expect(await complaintsOf(tab)).toEqual([]);
      await tab.close();
    });
  },
  { isShared: true },
);
