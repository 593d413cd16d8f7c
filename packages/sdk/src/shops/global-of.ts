import { quietly } from '../capture/quietly';
import type { ShopWindow } from './page-facts';

/**
 * What a page holds under a path of names (`'ShopifyAnalytics.meta.product'`); `undefined` where there is none or touching it throws. Names are
 * the platform's own, never taken from the page. An element with such an id, which a window gives under its name too, is no global: a window does not own it.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export function globalOf(page: ShopWindow, path: string): unknown {
  return quietly(() =>
    path
      .split('.')
      .reduce(
        (found: unknown, name) => (found !== page || Object.hasOwn(page, name) ? Object(found)[name] : undefined),
        page,
      ),
  );
}

/** Most entries that are read of a list of the page's. */
const LIST_MAX = 200;

/** The entries of a list of the page's, or of the JSON text of one; those of an object are its values. Anything else has none. */
export function entriesOf(value: unknown): Record<string, unknown>[] {
  const found = typeof value === 'string' ? quietly(() => JSON.parse(value)) : value;
  const list = quietly(() => (Array.isArray(found) ? found.slice(0, LIST_MAX) : Object.values(Object(found))));
  return (list ?? []).slice(0, LIST_MAX).filter((entry) => Object(entry) === entry) as Record<string, unknown>[];
}
