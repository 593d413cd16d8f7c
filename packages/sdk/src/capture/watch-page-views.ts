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
 * @param signal ends the watching.
 * @param onView must not throw.
 * @see https://developer.chrome.com/docs/web-platform/prerender-pages
 */
export function watchPageViews(
  browser: CaptureBrowser,
  signal: AbortSignal,
  onView: (kind: PageViewKind) => void,
): void {
  const { document, history, location } = browser;
  let path: string | undefined;

  function view(kind: PageViewKind): void {
    path = location.pathname;
    onView(kind);
  }

  function onPath(): void {
    if (path !== undefined && path !== location.pathname && !signal.aborted) view('navigate');
  }

  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...args) {
      const result = original.apply(this, args);
      onPath();
      return result;
    };
  }
  browser.addEventListener('popstate', onPath, { signal });
  browser.addEventListener('pageshow', ({ persisted }) => persisted && path !== undefined && view('restore'), {
    signal,
  });
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => view('load'), { once: true, signal });
  } else view('load');
}
