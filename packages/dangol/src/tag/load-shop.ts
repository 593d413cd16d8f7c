import type { Client } from '@dangol/sdk/unchecked';
import type { ShopsContext } from '../shops/create';
import { loadPart } from './load-part';

/** The shop platforms, and the cheapest sure sign of each: a global of its pages, with a field where other pages may have one of that name, or an element. */
const SHOPS = [
  ['cafe24', 'CAFE24API', 'meta[name=path_role]'],
  ['makeshop', 'ORBAS'],
  ['shopify', 'Shopify.shop'],
  ['woocommerce', 'wc_add_to_cart_params', 'meta[name=generator][content^=WooCommerce],body[class*=woocommerce-]'],
] as const;

/** Longest that the other readers wait for the part, and strips without an `item` for its word. */
const PATIENCE_MS = 3000;

/** Whether a name of `data-platform` asks nobody for consent. Shopify's is of a shop and of a consent platform. */
export const isShopAlone = (name: string): boolean => /^(cafe24|makeshop|woocommerce|none)$/.test(name);

/**
 * Finds the shop's platform: the one that is named, else the one whose signs are there, now or when the page has been parsed. `none` among the names
 * looks for no signs.
 * @returns `undefined` where there is none. `done` settles once the other readers may begin; `connect` loads what reads the platform's pages, and
 *   lets strips without an `item` wait for what it says.
 */
export function loadShop(
  names: readonly string[],
  window: Window & ShopsContext['window'],
  scriptUrl: string,
  warn: (message: string) => void,
): { done: Promise<unknown>; connect: (client: Client) => void } | undefined {
  const { document } = window;
  const mayLook = !names.includes('none');
  // An element with such an id is found in a window under that name too, which is then not the window's own.
  const holds = ([name, field]: string[]) =>
    Object.hasOwn(window, name!) &&
    (!field || (window as never as Record<string, Record<string, unknown>>)[name!]?.[field]);
  const find = () =>
    (SHOPS.find(([name]) => names.includes(name)) ??
      SHOPS.find(
        ([, path, sign]) => mayLook && (holds(path.split('.')) || (sign && document.querySelector(sign))),
      ))?.[0];
  const isParsed = document.readyState !== 'loading';
  const first = find();
  if (!first && (isParsed || !mayLook)) return undefined;
  const parsed = new Promise<unknown>((resolve) => {
    if (isParsed) resolve(0);
    // A task later: the adapter has looked at the whole document by then.
    else document.addEventListener('DOMContentLoaded', () => window.setTimeout(() => resolve(0), 0));
  });
  let settle!: (value: unknown) => void;
  const done = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  const late = () => new Promise((resolve) => window.setTimeout(resolve, PATIENCE_MS));
  return {
    done,
    connect(client) {
      const load = (name: ReturnType<typeof find>) => {
        const file = 'dangol-shops.js';
        return (
          name &&
          Promise.race([late(), loadPart<void, ShopsContext>(file, scriptUrl, { client, name, window })]).catch(() =>
            warn(`${file} was not found beside the script`),
          )
        );
      };
      const loaded = first ? load(first) : parsed.then(() => load(find()));
      settle(Promise.all([loaded, parsed]));
      const isKnown = () => {
        const { item, pageType = 'product' } = client.shop.facts() ?? {};
        return item || pageType !== 'product' || parsed;
      };
      client.item.ready = Promise.race([late(), Promise.resolve(loaded).then(isKnown)]);
    },
  };
}
