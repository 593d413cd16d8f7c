import type { Client } from '@dangol/sdk';
import type { Tab } from '../../support/engines/engine';
import type { EngineInTest } from '../../support/engines/in-each-engine';

/** A tab on a page of the shop, with what the tests do and see there. */
export interface Visit extends Tab {
  /** Tracks a search for each term. */
  search(...terms: string[]): Promise<void>;
  /** Calls `client.consent.set()`, or `withdraw()` with what it takes. */
  allow(purposes: Record<string, boolean>): Promise<void>;
  withdraw(...purposes: string[]): Promise<void>;
  /** The purposes that may be used now, as this tab knows. */
  allowed(): Promise<string[]>;
  /** Id of the newest consent record, as this tab knows. */
  newestRecord(): Promise<string | undefined>;
  erase(options?: { consent?: boolean }): Promise<void>;
  /** Sends what waits, and waits for the attempt. */
  flush(): Promise<void>;
  /** Events in the outbox, of every page as far as this one knows. */
  queued(): Promise<number>;
  /** Puts an item into the cart that the profile remembers. */
  addToCart(id: string): Promise<void>;
  /** Ids of the items that the profile remembers in the cart, once it has been read. */
  cart(): Promise<string[]>;
  /** How many cards the strips show. */
  cards(): Promise<number>;
  /** What the origin keeps on the device, by name; nothing but the consent record is `['localStorage dangol.consent']`. */
  kept(): Promise<string[]>;
  /** Uncaught errors, unhandled rejections, and what scripts wrote as errors or warnings to the console, since the page was loaded. */
  complaints(): Promise<string[]>;
}

interface ShopWindow {
  client: Promise<Client>;
  complaints: string[];
}

/** Opens a tab and waits for the page's client. */
export async function visit({ newTab }: EngineInTest, address: string): Promise<Visit> {
  const tab = await newTab();
  await tab.goto(address);
  const { evaluate } = tab;
  await evaluate(async () => void (await (window as never as ShopWindow).client));
  return {
    ...tab,
    search: (...terms) =>
      evaluate(async (given) => {
        const client = await (window as never as ShopWindow).client;
        for (const search_term of given) client.track('search', { search_term });
      }, terms),
    allow: (purposes) =>
      evaluate(async (given) => (await (window as never as ShopWindow).client).consent.set(given), purposes),
    withdraw: (...purposes) =>
      evaluate(async (given) => {
        const { consent } = await (window as never as ShopWindow).client;
        consent.withdraw(...((given.length ? [given] : []) as []));
      }, purposes),
    allowed: () => evaluate(async () => (await (window as never as ShopWindow).client).consent.state().allowed),
    newestRecord: () =>
      evaluate(async () => (await (window as never as ShopWindow).client).consent.history().at(-1)?.id),
    erase: (options = {}) =>
      evaluate(async (given) => (await (window as never as ShopWindow).client).profile.erase(given), options),
    flush: () => evaluate(async () => (await (window as never as ShopWindow).client).flush()),
    queued: () => evaluate(async () => (await (window as never as ShopWindow).client).debug.delivery().queued),
    addToCart: (id) =>
      evaluate(async (item_id) => {
        (await (window as never as ShopWindow).client).track('add_to_cart', { items: [{ item_id }] });
      }, id),
    cart: () =>
      evaluate(async () => {
        const { profile } = await (window as never as ShopWindow).client;
        await profile.ready();
        return profile.snapshot().cart.map(({ id }) => id);
      }),
    cards: () =>
      evaluate(() =>
        [...document.querySelectorAll('dangol-recs')]
          .map((strip) => strip.shadowRoot?.querySelectorAll('li a').length ?? 0)
          .reduce((sum, count) => sum + count, 0),
      ),
    kept: () =>
      evaluate(async () => [
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
        ...(await indexedDB.databases()).map(({ name }) => `IndexedDB ${name}`).sort(),
        ...('caches' in window ? await caches.keys() : []).map((name) => `Cache Storage ${name}`),
        ...document.cookie.split(';').filter(Boolean),
      ]),
    complaints: () => evaluate(() => (window as never as ShopWindow).complaints),
  };
}
