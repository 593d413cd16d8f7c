// What a platform's page says becomes events like those of the other readers, counted once beside them.
import type { Item } from '@dangol/schema';
import { quietly } from '../capture/quietly';
import type { TagClient } from '../client';
import { createNames } from './create-names';
import { grownBy } from './grown-by';
import type { PageFacts, ShopBrowser, ShopReader } from './page-facts';

/** When the page is looked at, in ms after we came or it has changed: what it says may come late. */
const LOOKS_MS = [250, 1000, 2500];

/** How often the page of a completed order is looked at until it says the order, and for how long. */
const ORDER_EVERY_MS = 500;
const ORDER_LOOKS = 60;

/** How long others have to say an order first whose lines the page does not name. */
const BARE_ORDER_MS = 3000;

/** The slice of a client that is used. */
export interface ShopClient {
  shop: Pick<TagClient['shop'], 'connect'>;
  profile: Pick<TagClient['profile'], 'snapshot' | 'ready'>;
  consent: Pick<TagClient['consent'], 'allows'>;
}

/** A connected platform. */
export interface ConnectedShop {
  /** What the page said last. */
  facts(): PageFacts | undefined;
  disconnect(): void;
}

/**
 * Reads a platform's pages for a client: reports `view_item`, `view_cart`, `begin_checkout`, `purchase` and, where it can be told, `add_to_cart`,
 * and lets strips know the page's item. The item of the page is the platform's: what else the page says of it (JSON-LD, meta tags, a plug-in's data
 * layer) is taken under the platform's id, and a quick view does not change it. Looks again while the page may still be filled, after a single-page
 * navigation, and for up to 30 seconds for a completed order. Nothing here throws into the page; no function and no element of it is touched.
 *
 * Give the client the option `shop: true` and call this in the same task, so that no reader is before it.
 */
export function connectShop(
  client: ShopClient,
  reader: ShopReader,
  browser: ShopBrowser = globalThis as unknown as ShopBrowser,
): ConnectedShop {
  const { document } = browser;
  const stop = new AbortController();
  const names = createNames(reader);
  const told = new Set<string>();
  const timers = new Set<unknown>();
  let facts: PageFacts | undefined;
  let orderLooks = 0;
  let isExpecting = false;

  // Before the client hears of us: the page's view is told then, with its type.
  read();
  const report = client.shop.connect({
    facts: () => facts,
    idOf: names.idOf,
    hear: names.hear,
    onView() {
      rest();
      facts = undefined;
      told.clear();
      read();
      later(lookOften, 0);
    },
  });

  function later(run: () => void, delayMs: number): void {
    const timer = browser.setTimeout(() => {
      timers.delete(timer);
      if (!stop.signal.aborted) run();
    }, delayMs);
    timers.add(timer);
  }

  function rest(): void {
    for (const timer of timers) browser.clearTimeout(timer as never);
    timers.clear();
  }

  function read(): PageFacts | undefined {
    const before = facts?.item;
    facts = quietly(() => reader.read(browser));
    // A product page is about one product: an overlay that fills the same places with another does not change it.
    if (before && facts && before.item_id !== facts.item?.item_id)
      facts = { ...facts, item: before, aliases: undefined };
    names.own(facts);
    return facts;
  }

  /** Reports what has not been reported on this page view, or is known better now. */
  function tell(name: string, params: Record<string, unknown>): void {
    const key = JSON.stringify([name, params]);
    if (told.has(key)) return;
    told.add(key);
    report(name, params);
  }

  function look(): void {
    const { pageType, item, cart, order, currency } = read() ?? {};
    if (item) tell('view_item', { currency, items: [item] });
    // Half of a list is not the list.
    if (document.readyState === 'loading') return;
    if (pageType === 'checkout' && cart) tell('begin_checkout', { currency, items: cart });
    if (pageType === 'cart') {
      if (cart) void tellCart(cart, currency);
      else if (reader.fetchCart) void fetchCart();
    }
    if (pageType !== 'order') return;
    if (order?.items[0]) tell('purchase', { ...order });
    else if (order) later(() => tell('purchase', { ...order }), BARE_ORDER_MS);
    else if (!isExpecting && orderLooks++ < ORDER_LOOKS) {
      isExpecting = true;
      later(() => {
        isExpecting = false;
        look();
      }, ORDER_EVERY_MS);
    }
  }

  function lookOften(): void {
    rest();
    orderLooks = 0;
    isExpecting = false;
    look();
    for (const delayMs of LOOKS_MS) later(look, delayMs);
  }

  async function fetchCart(): Promise<void> {
    if (told.has('fetched')) return;
    told.add('fetched');
    const found = await reader.fetchCart!(browser).catch(() => undefined);
    if (found && facts?.pageType === 'cart') await tellCart(found.items, found.currency);
  }

  /** What the cart has more of than this device knows was put there since, on a page that did not say so. */
  async function tellCart(items: Item[], currency: string | undefined): Promise<void> {
    // The next look may come before the stored profile has.
    const key = JSON.stringify(items);
    if (told.has(key)) return;
    told.add(key);
    await client.profile.ready();
    if (stop.signal.aborted || facts?.pageType !== 'cart') return;
    const known = client.consent.allows('personalization') ? client.profile.snapshot() : undefined;
    for (const item of known ? grownBy(items, known, Date.now()) : [])
      report('add_to_cart', { currency, items: [item] });
    tell('view_cart', { currency, items });
  }

  function begin(): void {
    lookOften();
    const settle = () => later(names.settle, 0);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', look, { signal: stop.signal });
      document.addEventListener('DOMContentLoaded', settle, { signal: stop.signal });
    } else settle();
  }

  // Whatever the platform watches with, a page may make it throw.
  quietly(() =>
    reader.watchCart?.(
      browser,
      read,
      (item) => quietly(() => report('add_to_cart', { currency: facts?.currency, items: [item] })),
      stop.signal,
    ),
  );
  // A page that is drawn ahead of its visit has not been viewed.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true, signal: stop.signal });
  } else begin();

  return {
    facts: () => facts,
    disconnect() {
      stop.abort();
      rest();
    },
  };
}
