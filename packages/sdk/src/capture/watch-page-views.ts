import type { CaptureBrowser } from './capture-browser';

/**
 * How a page view came about: a document was loaded, a single-page shop changed the path, or the back/forward cache
 * gave a page back.
 */
export type PageViewKind = 'load' | 'navigate' | 'restore';

/**
 * Calls back for every page view: at once for the first (whenever it was loaded), when `pushState`, `replaceState` or a
 * step through the history changed the path, and when the page returns from the back/forward cache. A prerendered page
 * is first viewed when it is activated. The host's own call always runs first and its result or error is untouched.
 * Others may have wrapped our wrapper in turn, so it stays; stopped, it only passes on.
 * @param onView must not throw.
 * @returns stops watching.
 * @see https://developer.chrome.com/docs/web-platform/prerender-pages
 */
export function watchPageViews(browser: CaptureBrowser, onView: (kind: PageViewKind) => void): () => void {
  const { document, history, location } = browser;
  let path: string | undefined;

  function begin(): void {
    path = location.pathname;
    onView('load');
  }

  function onPath(): void {
    if (path === undefined || location.pathname === path) return;
    path = location.pathname;
    onView('navigate');
  }

  function onShow(event: PageTransitionEvent): void {
    if (event.persisted && path !== undefined) onView('restore');
  }

  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...args) {
      const result = original.apply(this, args);
      onPath();
      return result;
    };
  }
  browser.addEventListener('popstate', onPath);
  browser.addEventListener('pageshow', onShow);
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true });
  } else begin();
  return () => {
    path = undefined;
    browser.removeEventListener('popstate', onPath);
    browser.removeEventListener('pageshow', onShow);
    document.removeEventListener('prerenderingchange', begin);
  };
}
