import type { Page } from '@dangol/schema';
import { mask } from './mask';
import { quietly } from './quietly';
import { scrubUrl } from './scrub-url';

/** What `createPageContext()` takes. */
export interface PageContextDeps {
  browser: Pick<Window, 'document' | 'location'>;
  /** Query parameters that survive; default the UTM ones. */
  keepParams?: readonly string[] | undefined;
  /** The page's type; a function tells it anew each time, for single-page shops. A `data-dangol-page` attribute wins. */
  pageType?: string | (() => string | undefined) | undefined;
  /** What the adapter of a shop's platform calls it; asked where the shop itself says nothing. */
  shopType?: (() => string | undefined) | undefined;
}

/**
 * Gives a function that describes the page as it is now, for events to carry. In a single-page shop the page before is
 * the referrer, and a title that is still the page before's is left out. Title and type are masked. The type comes from the first element with
 * `data-dangol-page`, else from `pageType`, else from the platform's adapter, else from Cafe24's `path_role`.
 */
export function createPageContext({ browser, keepParams, pageType, shopType }: PageContextDeps): () => Page {
  const { document, location } = browser;
  let path = location.pathname;
  let { referrer } = document;
  let href = '';
  let title = '';
  let staleTitle = '';

  function named(): string | undefined {
    const type = typeof pageType === 'function' ? pageType() : pageType;
    return type && String(type);
  }

  return () => {
    if (location.pathname !== path) {
      path = location.pathname;
      referrer = href;
      staleTitle = title;
    }
    href = location.href;
    title = document.title;
    const typeIn = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
    const type =
      typeIn('[data-dangol-page]', 'data-dangol-page') ??
      quietly(named) ??
      shopType?.() ??
      typeIn('meta[name=path_role]', 'content');
    return {
      url: scrubUrl(href, keepParams),
      title: title === staleTitle ? undefined : mask(title),
      referrer: scrubUrl(referrer, keepParams) || undefined,
      type: type ? mask(type.toLowerCase()) : undefined,
      language: document.documentElement.lang || undefined,
    };
  };
}
