// A product has many names on one page: JSON-LD calls it by its SKU, a plug-in's data layer by an id of its own, the platform by the one that carts,
// orders and the model use. It is one item, under that one.
import { afterEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { type Platform, pageId, serveShop, worldModel } from './serve-shop';
import { cardsIn, complaintsOf, flushTab, linesOf, STRIPS, sent, tagHead } from './tour';

const [knit, shirt] = PRODUCTS as [WorldProduct, WorldProduct];

/** What a GA4 plug-in of each platform pushes for the page's product, before dangol comes. */
const PLUG_INS: Record<Platform, string> = {
  cafe24: knit.code,
  makeshop: 'MD-0011-2',
  shopify: `shopify_KR_${knit.gid}_${knit.gid * 4}`,
  woocommerce: 'woocommerce_gpf_11',
};

const jsonLd = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', sku: 'MD-0011', name: knit.title, offers: { price: knit.price, priceCurrency: 'KRW' } })}</script>`;
const push = (name: string, item: object) =>
  `dataLayer.push({ event: ${JSON.stringify(name)}, ecommerce: { currency: 'KRW', items: [${JSON.stringify(item)}] } });`;

inEachEngine(
  (engine) => {
    let shop: Recorder;
    let model: ReturnType<typeof worldModel>;
    afterEach(async () => {
      await shop.close();
      model.remove();
    });

    async function open(platform: Platform, head: string, attributes = `data-platform="${platform}"`) {
      shop = await startRecorder();
      model = worldModel(platform);
      const tab = await engine.newTab();
      const at = serveShop(shop, platform, { head: tagHead(attributes) + head, body: STRIPS, model: model.folder });
      await tab.goto(at('product'));
      const viewed = () =>
        shop
          .events()
          .filter(({ name }) => name === 'view_item')
          .map(linesOf);
      return { tab, at, viewed };
    }

    test.each(Object.entries(PLUG_INS) as [Platform, string][])(
      '%s: JSON-LD, a data layer that says %s, and the page',
      async (platform, raw) => {
        const item = { item_id: raw, item_name: knit.title, item_brand: 'From the layer' };
        const head = `<script>window.dataLayer = []; ${push('view_item', item)}</script>${platform === 'makeshop' ? jsonLd : ''}`;
        // Shopify's name alone would hold everything back until its consent platform speaks.
        const { tab, viewed } = await open(platform, head, platform === 'shopify' ? '' : undefined);
        const id = pageId(platform, knit);
        await sent(tab, shop.events, 'view_item');
        await expect.poll(() => cardsIn(tab, 'similar-buyers')).toHaveLength(12);
        // What is said of it under that name later on is of the page's item, too; what is said of another is of the other.
        await tab.evaluate(
          (mine, other) => {
            const layer = (window as never as { dataLayer: object[] }).dataLayer;
            layer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: mine, quantity: 2 }] } });
            layer.push({
              event: 'view_item',
              ecommerce: { items: [{ item_id: other, item_name: 'Another in a quick view' }] },
            });
          },
          raw,
          'quick-1',
        );
        const [added] = await sent(tab, shop.events, 'add_to_cart');
        expect(linesOf(added!)).toEqual([`${id} × 2`]);
        await sent(tab, shop.events, 'view_item', 2);
        // Longer than the document readers look.
        await new Promise((done) => setTimeout(done, 1200));
        await flushTab(tab);
        expect(viewed()).toEqual([[`${id} × 1`], ['quick-1 × 1']]);
        const current = await tab.evaluate(
          () =>
            new Promise((done) =>
              (
                window as never as {
                  dangol: (name: string, ready: (api: { client: { item: { current(): string } } }) => void) => void;
                }
              ).dangol('ready', ({ client }) => done(client.item.current())),
            ),
        );
        // A quick view does not change what the page is about, nor its strips.
        expect(current).toBe(id);
        expect(await complaintsOf(tab)).toEqual([]);
      },
    );

    test('an overlay that puts another product into the page’s own places changes nothing', async () => {
      const { tab, viewed } = await open('cafe24', '');
      await sent(tab, shop.events, 'view_item');
      await tab.evaluate((other) => {
        Object.assign(window, { iProductNo: other, product_name: 'Quick view', product_price: '1' });
        document.querySelector('meta[property="product:productId"]')!.setAttribute('content', other);
      }, `${shirt.no}`);
      await new Promise((done) => setTimeout(done, 3000));
      await flushTab(tab);
      expect(viewed()).toEqual([['11 × 1']]);
      expect((await cardsIn(tab, 'similar-buyers')).some((href) => href.endsWith('/p/11'))).toBe(false);
    });

    test('a theme that goes to the next product without loading: its handle is the item, and what the globals still say is not', async () => {
      const { tab, viewed } = await open('shopify', '', '');
      await sent(tab, shop.events, 'view_item');
      await tab.evaluate((handle) => history.pushState({}, '', `/products/${handle}`), shirt.handle);
      const [, next] = await sent(tab, shop.events, 'view_item', 2);
      expect(viewed()).toEqual([['moonlight-knit × 1'], ['moonlight-shirt × 1']]);
      expect((next!.data.params.items as object[])[0]).not.toHaveProperty('price');
      await expect.poll(async () => (await cardsIn(tab, 'similar-buyers'))[0]).not.toContain('knit');
      expect((await cardsIn(tab, 'similar-buyers')).filter((href) => href.endsWith('-shirt')).length).toBe(9);
    });

    test('without data-platform the page is recognised; "none" leaves it to the others', async () => {
      for (const [platform, id] of [
        ['makeshop', '3359711'],
        ['woocommerce', '11'],
        ['cafe24', '11'],
      ] as const) {
        const { tab, viewed } = await open(platform, '', '');
        await sent(tab, shop.events, 'view_item');
        expect(viewed()).toEqual([[`${id} × 1`]]);
        await tab.close();
        await shop.close();
        model.remove();
      }
      const { tab, viewed } = await open('woocommerce', '', 'data-platform="none"');
      await sent(tab, shop.events, 'view_item');
      // JSON-LD's own id.
      expect(viewed()).toEqual([['MD-0011 × 1']]);
      expect(shop.requests().join()).not.toContain('dangol-shops.js');
    });

    test('a page that merely speaks of a platform is of none', async () => {
      const { tab } = await open('woocommerce', '');
      const words = '<meta name="description" content="WooCommerce, Shopify and Cafe24 compared">';
      // Each such element is a global of the page, too.
      const ids = ['Shopify', 'CAFE24API', 'ORBAS', 'wc_add_to_cart_params'].map((id) => `<h2 id="${id}">${id}</h2>`);
      const field = '<input name="path_role"><form id="Shopify"><input name="shop"></form>';
      shop.route(
        '/blog',
        `<!doctype html><title>Blog</title>${tagHead('')}${words}<body>Which platform?${ids.join('')}${field}`,
      );
      await sent(tab, shop.events, 'view_item');
      shop.reset();
      await tab.goto(`${shop.origin}/blog`);
      await sent(tab, shop.events, 'page_view');
      expect(shop.requests().join()).not.toContain('dangol-shops.js');
    });

    test('a shop’s name holds nothing back; Shopify’s, of a consent platform too, does', async () => {
      const { tab } = await open('woocommerce', '');
      await sent(tab, shop.events, 'view_item');
      expect(shop.requests().join()).not.toContain('dangol-platforms.js');
      await shop.close();
      const held = await open('shopify', '');
      await expect.poll(() => cardsIn(held.tab, 'similar-buyers')).toHaveLength(12);
      await flushTab(held.tab);
      expect(shop.events()).toEqual([]);
      expect(shop.requests().join()).toContain('dangol-platforms.js');
      expect(await complaintsOf(held.tab)).toEqual([]);
    });
  },
  { only: ['chromium'] },
);
