import { itemId } from '@dangol/schema';
import { readJsonLd } from '../capture/read-json-ld';
import type { Params } from '../capture/report';

/** What every platform's document is asked. */
export interface PageDocument {
  /** The content of a meta tag, by its `property` or `name`. */
  meta(name: string): string | undefined;
  /** The trimmed text of the first element. */
  text(selector: string, scope?: ParentNode): string | undefined;
  /** An attribute of the first element. */
  attribute(selector: string, name: string, scope?: ParentNode): string | undefined;
  /** Whether the body has this class. */
  hasClass(name: string): boolean;
  /** A parameter of the page's own address. */
  query(name: string): string | undefined;
  /** The page's path, decoded. */
  path: string;
  /** The one product of the page's JSON-LD, and every name it has for it. */
  declared(): { item: Params; currency: unknown; isAvailable: boolean | undefined; names: string[] } | undefined;
}

const NAMES = ['sku', 'productID', 'productGroupID', 'mpn', 'gtin', 'gtin13', '@id'];

/** Looks into a document; finds nothing where there is nothing, whatever it is asked. */
export function documentOf({ document, location }: Pick<Window, 'document' | 'location'>): PageDocument {
  const attribute: PageDocument['attribute'] = (selector, name, scope = document) =>
    scope.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  return {
    attribute,
    meta: (name) => attribute(`meta[property="${name}"],meta[name="${name}"]`, 'content'),
    text: (selector, scope = document) => scope.querySelector(selector)?.textContent?.trim() || undefined,
    hasClass: (name) => !!document.body?.classList.contains(name),
    query: (name) => new URLSearchParams(location.search).get(name) || undefined,
    path: decode(location.pathname),
    declared() {
      const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      );
      const found = readJsonLd(blocks, itemId);
      const item = (found?.items as Params[] | undefined)?.[0];
      if (!item) return undefined;
      const names = NAMES.flatMap((name) => {
        const [named] = (readJsonLd(blocks, itemId, name)?.items ?? []) as Params[];
        return itemId(named?.id) ?? [];
      });
      // Of several offers, one that is in stock is enough.
      const stock = `${item.availability}`;
      const isAvailable = /in.?sto|limited/i.test(stock) || (/out|sold|discont/i.test(stock) ? false : undefined);
      return { item, currency: found?.currency, isAvailable, names };
    },
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray `%`.
  }
}
