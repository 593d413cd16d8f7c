// What is put into the cart, told without touching what the page itself listens with.
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { type PageName, type Platform, serveShop } from './serve-shop';
import { complaintsOf, flushTab, linesOf, sent, tagHead } from './tour';

const [knit] = PRODUCTS as [WorldProduct];

inEachEngine(
  (engine) => {
    let shop: Recorder;
    afterEach(() => shop.close());

    async function open(platform: Platform, page: PageName, head = ''): Promise<Tab> {
      shop = await startRecorder();
      const tab = await engine.newTab();
      // Without Shopify's name: it would hold back what needs consent.
      const named = platform === 'shopify' ? '' : `data-platform="${platform}"`;
      const at = serveShop(shop, platform, { head: tagHead(named) + head });
      await tab.goto(at(page));
      await sent(tab, shop.events, 'page_view');
      return tab;
    }
    const added = () => shop.events().filter(({ name }) => name === 'add_to_cart');

    test('Cafe24: a press counts once the basket has grown, not one without a chosen option', async () => {
      const tab = await open('cafe24', 'product');
      await sent(tab, shop.events, 'view_item');
      await tab.click('#actionCart');
      await new Promise((done) => setTimeout(done, 800));
      await flushTab(tab);
      expect(added()).toEqual([]);
      await tab.evaluate(() => {
        (document.getElementById('product_option_id1') as HTMLSelectElement).value = 'P000000L000B';
        (document.getElementById('quantity') as HTMLInputElement).value = '3';
      });
      await tab.click('#actionCart');
      const [event] = await sent(tab, shop.events, 'add_to_cart');
      expect(linesOf(event!)).toEqual(['11 × 3']);
      expect(event!.data.params.items).toMatchObject([{ price: knit.price, item_name: knit.title }]);
      expect(await tab.evaluate(() => document.querySelector('.EC-Layout-Basket-count')?.textContent)).toBe('1');
      await tab.click('#actionCart');
      await sent(tab, shop.events, 'add_to_cart', 2);
      expect(await complaintsOf(tab)).toEqual([]);
    });

    test('Shopify: the product’s form, and the form of a card in a list, whether the theme’s script sends them or the browser', async () => {
      // The theme's own script takes the form and asks the server by itself.
      const theme = `<script>document.addEventListener('submit', (event) => { event.preventDefault(); window.sentBy = (window.sentBy || 0) + 1; });</script>`;
      const tab = await open('shopify', 'product', theme);
      await sent(tab, shop.events, 'view_item');
      await tab.evaluate(
        (variant) => {
          (document.querySelector('select[name=id]') as HTMLSelectElement).value = variant;
          (document.querySelector('[name=quantity]') as HTMLInputElement).value = '2';
        },
        `${knit.gid * 4 + 2}`,
      );
      await tab.click('button[name=add]');
      const [event] = await sent(tab, shop.events, 'add_to_cart');
      expect(linesOf(event!)).toEqual(['moonlight-knit × 2']);
      expect(event!.data.params.items).toMatchObject([{ item_variant: `${knit.gid * 4 + 2}`, price: knit.price }]);
      expect(await tab.evaluate(() => (window as never as { sentBy: number }).sentBy)).toBe(1);
      expect(shop.requests().filter((request) => request.includes('/cart'))).toEqual([]);
      await shop.close();

      const list = await open('shopify', 'category', theme);
      await list.evaluate(() =>
        document.querySelectorAll<HTMLButtonElement>('form[action="/cart/add"] button')[2]!.click(),
      );
      const [card] = await sent(list, shop.events, 'add_to_cart');
      expect(linesOf(card!)).toEqual(['moonlight-jeans × 1']);
      expect(await complaintsOf(list)).toEqual([]);
    });

    test('WooCommerce: what jQuery announces in a list, and the form of the product’s page, each once', async () => {
      // As much of jQuery as announces.
      const jquery = `<script>
        window.heard = [];
        window.jQuery = (target) => ({ on(name, run) { window.heard.push([name, run]); } });
        window.announce = (button, quantity) => { for (const [name, run] of heard) if (name === 'added_to_cart') run({}, {}, 'hash', { 0: button, length: 1 }); };
      </script>`;
      const list = await open('woocommerce', 'category', jquery);
      await list.evaluate(() => {
        const { announce } = window as never as { announce(button: Element): void };
        announce(document.querySelectorAll('.ajax_add_to_cart')[1]!);
      });
      const [event] = await sent(list, shop.events, 'add_to_cart');
      expect(linesOf(event!)).toEqual(['12 × 1']);
      expect(await complaintsOf(list)).toEqual([]);
      await shop.close();

      // A theme that sends the form by script, and then announces it as well.
      const theme = `${jquery}<script>document.addEventListener('submit', (event) => { event.preventDefault(); announce(event.submitter); });</script>`;
      const tab = await open('woocommerce', 'product', theme);
      await sent(tab, shop.events, 'view_item');
      await tab.evaluate(() => {
        (document.querySelector('input.qty') as HTMLInputElement).value = '2';
      });
      await tab.click('.single_add_to_cart_button');
      const [own] = await sent(tab, shop.events, 'add_to_cart');
      expect(linesOf(own!)).toEqual(['11 × 2']);
      expect(own!.data.params.items).toMatchObject([{ item_variant: '11001', price: knit.price }]);
      await new Promise((done) => setTimeout(done, 500));
      await flushTab(tab);
      expect(added()).toHaveLength(1);
      expect(await complaintsOf(tab)).toEqual([]);
    });

    test('what another browser has put there is in the cart, and nobody added it here', async () => {
      const tab = await open('makeshop', 'cart');
      const [cart] = await sent(tab, shop.events, 'view_cart');
      expect(linesOf(cart!)).toEqual(['3359711 × 2', '3359712 × 1']);
      await flushTab(tab);
      expect(added()).toEqual([]);
    });
  },
  { only: ['chromium'] },
);
