import { describe, expect, test } from 'vitest';
import { createCountOnce } from '../../../packages/sdk/src/capture/create-count-once';
import { COAT, jsonLd, looked, watchPage } from './open-page';

const HAT = { ...COAT, sku: 'hat', name: 'Hat' };

function pushed(id: string) {
  return { event: 'view_item', ecommerce: { items: [{ item_id: id }] } };
}

describe('the product of a page', () => {
  test('is reported from JSON-LD after the page view', async () => {
    const { names, reported } = watchPage(jsonLd(COAT));
    expect(names()).toEqual(['page:page_view']);
    await looked();
    expect(names()).toEqual(['page:page_view', 'jsonLd:view_item']);
    expect(reported[1]?.params).toMatchObject({ currency: 'KRW', items: [{ item_id: 'coat-1', price: 105000 }] });
  });

  test('is reported at once where the page is left before it was looked at, once, with what JSON-LD says of its stock', async () => {
    const soldOut = { ...COAT, offers: { ...COAT.offers, availability: 'https://schema.org/OutOfStock' } };
    const { window, names, reported } = watchPage(jsonLd(soldOut));
    Object.defineProperty(window.document, 'visibilityState', { value: 'hidden', configurable: true });
    window.document.dispatchEvent(new window.Event('visibilitychange', { bubbles: true }));
    expect(names()).toEqual(['page:page_view', 'jsonLd:view_item']);
    expect(reported[1]?.params).toMatchObject({ items: [{ availability: 'out_of_stock' }] });
    window.document.dispatchEvent(new window.Event('visibilitychange', { bubbles: true }));
    await looked();
    expect(names()).toHaveLength(2);
  });

  test('is reported at once where the page was left while dangol was being loaded', () => {
    const { names } = watchPage(jsonLd(COAT), {}, ({ document }) =>
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
    );
    expect(names()).toEqual(['page:page_view', 'jsonLd:view_item']);
  });

  test('is reported from meta tags where there is no JSON-LD', async () => {
    const { reported } = watchPage(`
      <meta property="product:productId" content="45"><meta property="og:title" content="Wool coat">
      <meta property="product:price:amount" content="120000"><meta property="product:sale_price:amount" content="105,000">
      <meta property="product:price:currency" content="KRW"><meta property="product:availability" content="in stock">
      <meta property="product:brand" content="Nari"><meta property="product:category" content="Women > Coats">
      <meta property="og:url" content="/product/coat/45/?utm_source=x"><meta property="og:image" content="//cdn.test/45.jpg">`);
    await looked();
    expect(reported[1]).toEqual({
      name: 'view_item',
      reader: 'meta',
      params: {
        currency: 'KRW',
        items: [
          {
            item_id: '45',
            item_name: 'Wool coat',
            price: 105000,
            availability: 'in_stock',
            item_brand: 'Nari',
            item_category: 'Women',
            item_category2: 'Coats',
            item_url: 'https://shop.test/product/coat/45/',
            item_image: 'https://cdn.test/45.jpg',
          },
        ],
      },
    });
  });

  test('meta tags without a product id say nothing', async () => {
    const { names } = watchPage(
      '<meta property="og:type" content="product"><meta property="og:title" content="Wool coat">',
    );
    await looked();
    expect(names()).toEqual(['page:page_view']);
  });

  test("seen by data layer and JSON-LD under two ids is one event, under the shop code's id", async () => {
    const once = createCountOnce(() => 0);
    const verdicts: unknown[] = [];
    watchPage(
      jsonLd(COAT),
      { report: (name, params, reader) => verdicts.push([reader, once.judge({ id: reader, name, params, reader })]) },
      (browser) => {
        browser.dataLayer = [pushed('45')];
      },
    );
    await looked();
    expect(verdicts).toMatchObject([
      ['page', undefined],
      ['dataLayer', undefined],
      ['jsonLd', { id: 'dataLayer', params: { items: [{ item_id: '45', item_name: 'Wool coat', price: 105000 }] } }],
    ]);
  });

  test('goes by the id that the shop makes of it', async () => {
    const { reported, capture } = watchPage(jsonLd(COAT), { itemId: (raw) => raw.replace('coat-', 'P') });
    expect(capture.currentItem()).toBe('P1');
    await looked();
    expect(reported[1]?.params.items).toMatchObject([{ item_id: 'P1' }]);
    const named = watchPage(jsonLd({ ...COAT, mpn: 'M-1' }), { itemIdFrom: 'mpn' });
    expect(named.capture.currentItem()).toBe('M-1');
    const throwing = watchPage(jsonLd(COAT), {
      itemId: () => {
        throw new Error("the shop's");
      },
    });
    expect(throwing.capture.currentItem()).toBeUndefined();
  });

  test('a reader that is off is not asked', async () => {
    const { names } = watchPage(jsonLd(COAT), { readers: ['meta', 'attributes'] });
    await looked();
    expect(names()).toEqual(['page:page_view']);
  });

  test('is reported from meta tags too, under the same id, for what the others lack', async () => {
    const { reported } = watchPage(
      `${jsonLd(COAT)}<meta property="product:productId" content="45"><meta property="og:image" content="/45.jpg">`,
    );
    await looked();
    expect(reported.slice(1).map(({ reader, params }) => [reader, params.items])).toMatchObject([
      ['jsonLd', [{ item_id: 'coat-1' }]],
      ['meta', [{ item_id: 'coat-1', item_image: 'https://shop.test/45.jpg' }]],
    ]);
  });

  test('is the one that an attribute declares, where one does', async () => {
    const { names, capture } = watchPage(`<main data-dangol-view data-dangol-item="45"></main>${jsonLd(COAT)}`);
    expect(capture.currentItem()).toBe('45');
    await looked();
    expect(names()).toEqual(['page:page_view', 'attributes:view_item', 'jsonLd:view_item']);
    expect(capture.currentItem()).toBe('45');
  });

  test('that a script adds later is found', async () => {
    const { names, document } = watchPage();
    await looked();
    document.body.insertAdjacentHTML('beforeend', jsonLd(COAT));
    await looked();
    expect(names()).toEqual(['page:page_view', 'jsonLd:view_item']);
  });
});

describe('the current item', () => {
  test('is known at once from the document, and then follows what is viewed', async () => {
    const { capture, browser } = watchPage(jsonLd(COAT), {}, (window) => {
      window.dataLayer = [];
    });
    expect(capture.currentItem()).toBe('coat-1');
    await looked();
    (browser.dataLayer as unknown[]).push(pushed('45'));
    expect(capture.currentItem()).toBe('45');
    capture.tracked('view_item', { items: [{ item_id: ' 46 ' }] });
    capture.tracked('add_to_cart', { items: [{ item_id: '47' }] });
    expect(capture.currentItem()).toBe('46');
  });

  test('a report that throws harms nothing on the page', async () => {
    const { browser } = watchPage(
      jsonLd(COAT),
      {
        report: () => {
          throw new Error('ours');
        },
      },
      (window) => {
        window.dataLayer = [];
      },
    );
    expect((browser.dataLayer as unknown[]).push(pushed('45'))).toBe(1);
    expect(() => browser.history.pushState({}, '', '/cart')).not.toThrow();
    await looked();
    expect(browser.location.pathname).toBe('/cart');
  });
});

describe('a single-page navigation', () => {
  test('is a page view of its own, whose product is read once the document has changed', async () => {
    const { names, reported, document, browser, capture } = watchPage(jsonLd(COAT));
    await looked();
    browser.history.pushState({}, '', '/product/hat');
    expect(capture.currentItem()).toBeUndefined();
    await looked();
    expect(names()).toEqual(['page:page_view', 'jsonLd:view_item', 'page:page_view']);
    document.querySelector('script')?.replaceChildren(JSON.stringify(HAT));
    await looked();
    expect(reported[3]).toMatchObject({ reader: 'jsonLd', params: { items: [{ item_id: 'hat' }] } });
    expect(capture.currentItem()).toBe('hat');
  });

  test("to a page without a product reports none, though the old one's JSON-LD still stands; back again, it counts", async () => {
    const { names, browser, capture } = watchPage(jsonLd(COAT));
    await looked();
    browser.history.pushState({}, '', '/cart');
    await looked();
    expect(capture.currentItem()).toBeUndefined();
    browser.history.pushState({}, '', '/product/coat-1');
    await looked();
    expect(names()).toEqual([
      'page:page_view',
      'jsonLd:view_item',
      'page:page_view',
      'page:page_view',
      'jsonLd:view_item',
    ]);
  });

  test('with page views off still starts a page', () => {
    let pages = 0;
    const { names, browser } = watchPage('', {
      pageViews: false,
      onPage: () => {
        pages += 1;
      },
    });
    browser.history.pushState({}, '', '/cart');
    expect([names(), pages]).toEqual([[], 2]);
  });
});

test('a page from the back/forward cache is viewed again, its item too, and nothing else is', async () => {
  const { names, window, browser } = watchPage('', {}, (opened) => {
    opened.dataLayer = [pushed('45'), { event: 'purchase', ecommerce: { transaction_id: 'o1', items: [] } }];
  });
  await looked();
  const event = new window.Event('pageshow') as unknown as Event;
  Object.defineProperty(event, 'persisted', { value: true });
  (browser as unknown as EventTarget).dispatchEvent(event);
  await looked();
  expect(names()).toEqual([
    'page:page_view',
    'dataLayer:view_item',
    'dataLayer:purchase',
    'page:page_view',
    'page:view_item',
  ]);
});

test('after destroy() nothing is reported', async () => {
  const { names, capture, browser } = watchPage(jsonLd(COAT));
  capture.destroy();
  browser.history.pushState({}, '', '/cart');
  await looked();
  expect(names()).toEqual(['page:page_view']);
});
