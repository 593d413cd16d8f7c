// A title changes some moments after the path of a single-page shop. Until then the old title would be reported for the
// new page, so it is left out; a title that stays the same for two seconds is the new page's own.
import type { Page } from '@dangol/schema';
import { hasEmail, scrubUrl } from './scrub-url';

/** How long an unchanged title counts as the page before's. */
const TITLE_LAG_MS = 2000;

/** What `createPageContext()` takes. */
export interface PageContextDeps {
  browser: Pick<Window, 'document' | 'location'>;
  /** Epoch ms. */
  now: () => number;
  /** Query parameters that survive; default the five UTM ones. */
  keepParams?: readonly string[] | undefined;
  /**
   * The page's type, or what tells it (asked each time, for single-page shops). A `data-dangol-page` attribute wins.
   */
  pageType?: string | (() => string | undefined) | undefined;
}

/**
 * Gives a function that describes the page as it is now, for events to carry. In a single-page shop the page before is
 * the referrer. The type comes from the first element with `data-dangol-page`, else from `pageType`, else from Cafe24's
 * `path_role`.
 */
export function createPageContext({ browser, now, keepParams, pageType }: PageContextDeps): () => Page {
  const { document, location } = browser;
  let path = location.pathname;
  let { referrer } = document;
  let last = { href: location.href, title: document.title };
  let staleTitle = '';
  let navigatedAt = 0;

  function typeOfPage(): string | null | undefined {
    const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
    const told = typeof pageType === 'function' ? pageType() : pageType;
    return attribute('[data-dangol-page]', 'data-dangol-page') ?? told ?? attribute('meta[name=path_role]', 'content');
  }

  return () => {
    const { title } = document;
    if (location.pathname !== path) {
      path = location.pathname;
      referrer = last.href;
      staleTitle = last.title;
      navigatedAt = now();
    }
    last = { href: location.href, title };
    if (title !== staleTitle || now() - navigatedAt > TITLE_LAG_MS) staleTitle = '';
    const page = {
      url: scrubUrl(last.href, keepParams),
      title: staleTitle || hasEmail(title) ? '' : title.slice(0, 300),
      referrer: scrubUrl(referrer, keepParams),
      type: typeOfPage()?.slice(0, 100).toLowerCase(),
      language: document.documentElement.lang,
    };
    return Object.fromEntries(
      Object.entries(page).filter(([name, value]) => value || name === 'url'),
    ) as unknown as Page;
  };
}
