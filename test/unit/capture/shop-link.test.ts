// A platform's adapter among the readers: they wait for it, and what it is sure of is what the page is about.
import { expect, test } from 'vitest';
import type { ShopLink } from '../../../packages/sdk/src/capture/shop-link';
import { COAT, jsonLd, looked, watchPage } from './open-page';

function aLink(facts: ReturnType<ShopLink['facts']>): ShopLink & { heard: string[]; views: number } {
  const heard: string[] = [];
  return {
    heard,
    views: 0,
    facts: () => facts,
    idOf: (id) => (id === 'sku-1' ? '45' : id),
    hear: (name, _, reader) => void heard.push(`${reader}:${name}`),
    onView() {
      this.views += 1;
    },
  };
}

const PUSHED = (browser: { dataLayer?: unknown }) => {
  browser.dataLayer = [{ event: 'view_item', ecommerce: { items: [{ item_id: 'sku-1' }] } }];
};

test('page view, data layer and document wait for it; it speaks first', async () => {
  let come!: () => void;
  const shop = new Promise<void>((resolve) => {
    come = resolve;
  });
  const page = watchPage(jsonLd(COAT), { shop }, PUSHED);
  await looked();
  expect(page.names()).toEqual([]);
  const link = aLink({ item: { item_id: '45' }, pageType: 'product' });
  page.capture.connect(link)('view_item', { items: [{ item_id: '45' }] });
  expect(page.names()).toEqual(['page:page_view', 'shop:view_item']);
  come();
  await looked();
  expect(page.names()).toEqual(['page:page_view', 'shop:view_item', 'dataLayer:view_item']);
  expect(page.reported.map(({ params }) => (params.items as { item_id: string }[])?.[0]?.item_id)).toEqual([
    undefined,
    '45',
    '45',
  ]);
  expect(link.heard).toEqual(['shop:view_item', 'dataLayer:view_item']);
});

test('nobody waits on a page that is left, nor for one that never comes', async () => {
  const left = watchPage('', { shop: new Promise(() => {}) }, PUSHED);
  const { document, Event } = left.window;
  const turn = (visibilityState: string) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };
  // A page that was opened behind another is looked at before the adapter has come: it goes on waiting.
  turn('visible');
  expect(left.names()).toEqual([]);
  turn('hidden');
  expect(left.names()).toEqual(['page:page_view', 'dataLayer:view_item']);
  const failed = watchPage(jsonLd(COAT), { shop: Promise.reject(new Error('no such file')) });
  await looked();
  expect(failed.names()).toEqual(['page:page_view', 'jsonLd:view_item']);
});

test('until the adapter has come nobody says what the page is about; without one JSON-LD does', async () => {
  let come!: () => void;
  const shop = new Promise<void>((resolve) => {
    come = resolve;
  });
  const { capture } = watchPage(jsonLd(COAT), { shop });
  expect(capture.currentItem()).toBeUndefined();
  come();
  await looked();
  expect(capture.currentItem()).toBe('coat-1');
});

test('the item is the platform’s before anything is reported, and stays where the data layer views another', async () => {
  const page = watchPage(jsonLd(COAT), { shop: true });
  page.capture.connect(aLink({ item: { item_id: '45' }, pageType: 'product' }));
  expect(page.capture.currentItem()).toBe('45');
  await looked();
  (page.browser.dataLayer as object[]).push({ event: 'view_item', items: [{ item_id: 'quick-1' }] });
  expect(page.names()).toEqual(['page:page_view', 'dataLayer:view_item']);
  expect(page.capture.currentItem()).toBe('45');
  page.capture.tracked('view_item', { items: [{ item_id: 'mine' }] });
  expect(page.capture.currentItem()).toBe('mine');
});

test('a page that is no product’s has no item, whatever its JSON-LD shows; one that says nothing is left to the others', async () => {
  const home = watchPage(jsonLd(COAT), { shop: true });
  home.capture.connect(aLink({ pageType: 'home' }));
  await looked();
  expect([home.names(), home.capture.currentItem()]).toEqual([['page:page_view'], undefined]);
  for (const facts of [undefined, {}, { pageType: 'product' }]) {
    const page = watchPage(jsonLd(COAT), { shop: true });
    page.capture.connect(aLink(facts));
    await looked();
    expect([page.names(), page.capture.currentItem()]).toEqual([['page:page_view', 'jsonLd:view_item'], 'coat-1']);
  }
});

test('a single-page shop: the adapter looks anew before the view is told', async () => {
  const page = watchPage('', { shop: true });
  const link = aLink({ pageType: 'home' });
  page.capture.connect(link);
  page.browser.history.pushState({}, '', '/products/b');
  expect(link.views).toBe(1);
  expect(page.names()).toEqual(['page:page_view', 'page:page_view']);
});

test('readers that are off report nothing of it, and the item is known all the same', async () => {
  const page = watchPage(jsonLd(COAT), { shop: true, readers: false });
  page.capture.connect(aLink({ item: { item_id: '45' } }))('view_item', { items: [{ item_id: '45' }] });
  await looked();
  expect([page.names(), page.capture.currentItem()]).toEqual([['page:page_view'], '45']);
});
