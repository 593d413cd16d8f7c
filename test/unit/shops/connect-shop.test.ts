// What a platform's page says, told to a client: at its time, once, and no more than is known.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ShopLink } from '../../../packages/sdk/src/capture/shop-link';
import { connectShop, type ShopClient } from '../../../packages/sdk/src/shops/connect-shop';
import { grownBy } from '../../../packages/sdk/src/shops/grown-by';
import type { PageFacts, ShopBrowser, ShopReader } from '../../../packages/sdk/src/shops/page-facts';
import { aProfile, aSeenItem } from '../../support/builders';
import { openHtml } from './open-shop-page';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page whose facts the test says, and what its client was told. */
function open(
  facts: Partial<PageFacts>,
  reader: Partial<ShopReader> = {},
  profile = aProfile(),
  isPrerendered = false,
  ready = async () => {},
  readyState = 'complete',
) {
  const page = { facts: { platform: 'cafe24', ...facts } as PageFacts | undefined };
  const told: [name: string, params: Record<string, unknown>][] = [];
  let link!: ShopLink;
  const client: ShopClient = {
    shop: {
      connect(given) {
        link = given;
        return (name, params) => void told.push([name, params]);
      },
    },
    profile: { snapshot: () => profile, ready },
    consent: { allows: () => true },
  };
  const shop = openHtml('<!doctype html><body></body>', '/');
  if (isPrerendered) Object.assign(shop.document, { prerendering: true });
  Object.defineProperty(shop.document, 'readyState', { value: readyState, configurable: true });
  const browser = {
    ...shop,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: never) => clearTimeout(timer),
    addEventListener() {},
  } as unknown as ShopBrowser;
  const connected = connectShop(client, { read: () => page.facts, ...reader }, browser);
  return { page, told, link, connected, document: shop.document, names: () => told.map(([name]) => name) };
}

const ITEM = { item_id: '45', item_name: 'Coat', price: 1 };
const ORDER = { transaction_id: 'T-1', currency: 'KRW', items: [ITEM] };

describe('a completed order', () => {
  test('that comes late is told when it is there, and once', () => {
    const { page, names } = open({ pageType: 'order' });
    vi.advanceTimersByTime(20_000);
    expect(names()).toEqual([]);
    page.facts = { platform: 'cafe24', pageType: 'order', order: ORDER };
    vi.advanceTimersByTime(1000);
    expect(names()).toEqual(['purchase']);
    vi.advanceTimersByTime(60_000);
    expect(names()).toEqual(['purchase']);
  });

  test('that never comes is given up after half a minute', () => {
    const { page, names } = open({ pageType: 'order' });
    vi.advanceTimersByTime(35_000);
    page.facts = { platform: 'cafe24', pageType: 'order', order: ORDER };
    vi.advanceTimersByTime(60_000);
    expect(names()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('whose lines the page does not name is left to others for three seconds', () => {
    const { told } = open({ pageType: 'order', order: { ...ORDER, items: [] } });
    vi.advanceTimersByTime(2500);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(3000);
    expect(told).toEqual([['purchase', { ...ORDER, items: [] }]]);
  });
});

test('a cart that is still being read is not told: half of it would be taken for all, and the rest for new', async () => {
  const rows = [ITEM, { ...ITEM, item_id: '46' }];
  const lately = rows.map(({ item_id }) => aSeenItem({ id: item_id, at: Date.now() }));
  const profile = aProfile({ items: lately, cart: rows.map(({ item_id: id }) => ({ id, quantity: 1, at: 1 })) });
  const { page, told, document } = open({ pageType: 'cart', cart: [] }, {}, profile, false, undefined, 'loading');
  await vi.advanceTimersByTimeAsync(3000);
  expect(told).toEqual([]);
  page.facts = { platform: 'cafe24', pageType: 'cart', cart: rows };
  Object.defineProperty(document, 'readyState', { value: 'interactive' });
  document.dispatchEvent(new (document.defaultView as never as typeof globalThis).Event('DOMContentLoaded'));
  await vi.advanceTimersByTimeAsync(3000);
  expect(told).toEqual([['view_cart', { currency: undefined, items: rows }]]);
});

describe('the item of the page', () => {
  test('is told again when more of it is known, not when nothing has changed', () => {
    const { page, told } = open({ pageType: 'product', item: ITEM, currency: 'KRW' });
    page.facts = { platform: 'cafe24', pageType: 'product', item: { ...ITEM, item_brand: 'B' }, currency: 'KRW' };
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([
      ['view_item', { currency: 'KRW', items: [ITEM] }],
      ['view_item', { currency: 'KRW', items: [{ ...ITEM, item_brand: 'B' }] }],
    ]);
  });

  test('stays, whatever the same places say later; on the next page of a single-page shop it is another', () => {
    const { page, told, link, connected } = open({ pageType: 'product', item: ITEM });
    page.facts = { platform: 'cafe24', pageType: 'product', item: { item_id: '46' }, aliases: ['sku-46'] };
    vi.advanceTimersByTime(10_000);
    expect(connected.facts()?.item).toEqual(ITEM);
    expect(link.idOf('sku-46')).toBe('sku-46');
    link.onView();
    expect(link.facts()?.item?.item_id).toBe('46');
    vi.advanceTimersByTime(0);
    expect(told.at(-1)).toEqual(['view_item', { currency: undefined, items: [{ item_id: '46' }] }]);
    expect(link.idOf('sku-46')).toBe('46');
  });

  test('of a page that is drawn ahead of its visit is known, and viewed once the visitor comes', () => {
    const { names, link, document } = open({ pageType: 'product', item: ITEM }, {}, aProfile(), true);
    vi.advanceTimersByTime(10_000);
    expect(names()).toEqual([]);
    expect(link.facts()?.item?.item_id).toBe('45');
    Object.assign(document, { prerendering: false });
    const { Event } = (document as never as { defaultView: { Event: typeof globalThis.Event } }).defaultView;
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(names()).toEqual(['view_item']);
  });

  test('a reader that throws says nothing, and the page goes on', () => {
    const { names, connected } = open(
      {},
      {
        read() {
          throw new Error('hands off');
        },
        watchCart() {
          throw new Error('hands off');
        },
      },
    );
    vi.advanceTimersByTime(10_000);
    expect(names()).toEqual([]);
    expect(connected.facts()).toBeUndefined();
    connected.disconnect();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('other names', () => {
  const view = (item: object) => ['view_item', { items: [item] }, 'dataLayer'] as const;

  test('a view that was in the data layer before us is of the page’s item; a later one only by its name', () => {
    const { link } = open({ pageType: 'product', item: ITEM });
    link.hear(...view({ item_id: 'SKU-1' }));
    vi.advanceTimersByTime(0);
    link.hear(...view({ item_id: 'SKU-2', item_name: ' coat' }));
    link.hear(...view({ item_id: 'SKU-3', item_name: 'Shirt' }));
    link.hear(...view({ item_id: 'SKU-4' }));
    expect(['SKU-1', 'SKU-2', 'SKU-3', 'SKU-4', '45'].map(link.idOf)).toEqual(['45', '45', 'SKU-3', 'SKU-4', '45']);
  });

  test('a list is none', () => {
    const { link } = open({ pageType: 'product', item: ITEM });
    link.hear('view_item', { items: [{ item_id: 'a' }, { item_id: 'b' }] }, 'dataLayer');
    link.hear('view_item_list', { items: [{ item_id: 'a' }] }, 'dataLayer');
    expect(link.idOf('a')).toBe('a');
  });
});

describe('the cart', () => {
  test('that is fetched is asked for once; where that fails nothing is told', async () => {
    const fetchCart = vi.fn(async () => ({ items: [ITEM], currency: 'KRW' }));
    const { names } = open({ platform: 'shopify', pageType: 'cart' }, { fetchCart });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).toEqual(['view_cart']);
    expect(fetchCart).toHaveBeenCalledTimes(1);
    const failing = open(
      { platform: 'shopify', pageType: 'cart' },
      { fetchCart: () => Promise.reject(new Error('no')) },
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(failing.names()).toEqual([]);
  });

  test('is compared with the stored profile once, however late that comes', async () => {
    const profile = aProfile({ items: [aSeenItem({ id: '45', at: Date.now() })] });
    let come!: () => void;
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { names } = open({ pageType: 'cart', cart: [ITEM] }, {}, profile, false, () => late);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).toEqual([]);
    come();
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['add_to_cart', 'view_cart']);
  });

  const AT = 1_795_000_000_000;
  const met = (id: string, ago = 0) => aSeenItem({ id, at: AT - ago });

  test('has grown by what this device has just met and does not know to be there', () => {
    const known = aProfile({
      items: [met('a'), met('b'), met('c', 3 * 3_600_000)],
      cart: [{ id: 'a', quantity: 1, at: AT }],
    });
    const cart = [
      { item_id: 'a', item_variant: 'S', quantity: 3 },
      { item_id: 'b' },
      { item_id: 'c', quantity: 1 },
      { item_id: 'd', quantity: 1 },
    ];
    expect(grownBy(cart, known, AT)).toEqual([
      { item_id: 'a', item_variant: 'S', quantity: 2 },
      { item_id: 'b', quantity: 1 },
    ]);
    expect(
      grownBy(cart.slice(0, 1), aProfile({ items: [met('a')], cart: [{ id: 'a', quantity: 3, at: AT }] }), AT),
    ).toEqual([]);
  });

  test('two variants of one item share what was known', () => {
    const known = aProfile({ items: [met('a')], cart: [{ id: 'a', quantity: 2, at: AT }] });
    const cart = [
      { item_id: 'a', item_variant: 'S', quantity: 1 },
      { item_id: 'a', item_variant: 'M', quantity: 2 },
    ];
    expect(grownBy(cart, known, AT)).toEqual([{ item_id: 'a', item_variant: 'M', quantity: 1 }]);
  });
});
