// A title changes some moments after the path of a single-page shop. Until then the old title would be reported for the new page, so
// it is left out; a title that stays the same for two seconds is the new page's own.
import type { Page } from '@dangol/schema';
import { hasEmail, scrubUrl } from './scrub-url';

/** How long an unchanged title counts as the page before's. */
const TITLE_LAG_MS = 2000;

/** What `createPageContext()` takes. */
export interface PageContextDeps {
  browser: Pick<Window, 'document' | 'location'>;
  now: () => number;
  /** Query parameters that survive; default the five UTM ones. */
  keepParams?: readonly string[];
  /** The page's type, or what tells it (asked anew each time, for single-page shops). A `data-dangol-page` attribute wins. */
  pageType?: string | (() => string | undefined);
}

/**
 * Gives a function that describes the page as it is now, for events to carry. In a single-page shop the page before is the referrer.
 * The type comes from the first element with `data-dangol-page`, else from `pageType`, else from Cafe24's `path_role`.
 */
export function createPageContext({ browser, now, keepParams, pageType }: PageContextDeps): () => Page {
  const { document, location } = browser;
  let path = location.pathname;
  let url = scrubUrl(location.href, keepParams);
  let referrer = scrubUrl(document.referrer, keepParams);
  let lastTitle = document.title;
  let staleTitle: string | undefined;
  let navigatedAt = 0;

  function typeOfPage(): string | undefined {
    const declared = document.querySelector('[data-dangol-page]')?.getAttribute('data-dangol-page');
    const told = typeof pageType === 'function' ? pageType() : pageType;
    const role = document.querySelector('meta[name="path_role"]')?.getAttribute('content')?.toLowerCase();
    return (declared || told || role)?.slice(0, 100);
  }

  return () => {
    if (location.pathname !== path) {
      path = location.pathname;
      referrer = url;
      staleTitle = lastTitle;
      navigatedAt = now();
    }
    url = scrubUrl(location.href, keepParams);
    const { title } = document;
    if (title !== staleTitle || now() - navigatedAt > TITLE_LAG_MS) staleTitle = undefined;
    lastTitle = title;
    const type = typeOfPage();
    const language = document.documentElement.lang;
    return {
      url,
      ...(title && staleTitle === undefined && !hasEmail(title) && { title: title.slice(0, 300) }),
      ...(referrer && { referrer }),
      ...(type && { type }),
      ...(language && { language }),
    };
  };
}
