// The pages of the four platforms with nothing but the documented tag: two full strips at the places it names, and a check list without a fault.
import { reserveCss } from '@dangol/widget';
import { afterEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { type Platform, pageId, serveShop, worldModel } from '../shops/serve-shop';
import { cardsIn, complaintsOf, tagHead } from '../shops/tour';

/** One strip under the buy box and one below the detail, as the guides recommend. */
const PLACES: Record<Platform, string> = {
  cafe24: 'goes-with@after:.xans-product-detail, similar-buyers@after:#prdDetail',
  makeshop: 'goes-with@after:.prd-brand-wrap, similar-buyers@after:#detailpage',
  shopify: 'goes-with@after:.product, similar-buyers@after:.product__description',
  woocommerce: 'goes-with@into:.entry-summary, similar-buyers@before:.qna',
};

const HEAD = `<script>window.shift = 0;
try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true }) } catch {}
</script>`;

inEachEngine(
  (engine) => {
    let shop: Recorder;
    let model: ReturnType<typeof worldModel>;
    afterEach(async () => {
      await shop.close();
      model.remove();
    });

    test.each(Object.entries(PLACES) as [Platform, string][])('%s: %s', async (platform, strips) => {
      shop = await startRecorder();
      model = worldModel(platform);
      const head = `${HEAD}${tagHead(`data-strips="${strips}"`)}<style>${reserveCss({ strips })}</style>`;
      const at = serveShop(shop, platform, { head, model: model.folder });
      const tab = await engine.newTab();
      const address = at('product');
      await tab.goto(`${address}${address.includes('?') ? '&' : '?'}dangol=inspect`);
      for (const kind of ['goes-with', 'similar-buyers']) {
        await expect.poll(async () => (await cardsIn(tab, kind)).length).toBeGreaterThan(8);
      }
      const places = await tab.evaluate(() =>
        [...document.querySelectorAll('dangol-recs')].map(
          (strip) => `${strip.getAttribute('kind')}@${strip.getAttribute('placed')}`,
        ),
      );
      expect(places.join(', ')).toBe(strips);
      const lines = () =>
        tab.evaluate(() =>
          [...(document.querySelector('dangol-inspector')?.shadowRoot?.querySelectorAll('.checks li') ?? [])].map(
            (line) => `${line.className} ${line.textContent}`,
          ),
        );
      await expect.poll(async () => (await lines()).join()).toMatch(/추천 2개가|Strips2 show/);
      const found = (await lines()).join('\n');
      expect(found).not.toMatch(/^failing/m);
      expect(found).toContain(platform);
      expect(found).toContain(pageId(platform, PRODUCTS[0] as WorldProduct));
      expect(await tab.evaluate(() => (window as never as { shift: number }).shift)).toBeLessThan(0.001);
      expect(await complaintsOf(tab)).toEqual([]);
    });
  },
  { isShared: true },
);
