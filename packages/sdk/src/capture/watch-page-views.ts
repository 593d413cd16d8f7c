import type { CaptureBrowser } from './capture-browser';

/** How a page view came about: a document was loaded, a single-page shop changed the path, or the back/forward cache gave a page back. */
export type PageViewKind = 'load' | 'navigate' | 'restore';

/**
 * Calls back for every page view: at once for the first (whenever it was loaded), when `pushState`, `replaceState` or a step through the history
 * changed the path, and when the page returns from the back/forward cache. A prerendered page is first viewed when it is activated.
 * The host's own call always runs first and its result or error is untouched.
 * @returns takes everything off again.
 * @see https://developer.chrome.com/docs/web-platform/prerender-pages
 */
export function watchPageViews(browser: CaptureBrowser, onView: (kind: PageViewKind) => void): () => void {
  const { document, history, location } = browser;
  const removers: (() => void)[] = [];
  let path: string | undefined;

  function begin(): void {
    path = location.pathname;
    onView('load');
  }

  function onPath(): void {
    if (path === undefined || location.pathname === path) return;
    path = location.pathname;
    try {
      onView('navigate');
    } catch {
      // The host's navigation goes on, whatever an observer makes of it.
    }
  }

  function listen(target: Pick<Window, 'addEventListener' | 'removeEventListener'>, type: string, run: EventListener) {
    target.addEventListener(type, run, true);
    removers.push(() => target.removeEventListener(type, run, true));
  }

  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    let isOn = true;
    const observed: typeof original = function (this: History, ...args) {
      const result = original.apply(this, args);
      if (isOn) onPath();
      return result;
    };
    history[name] = observed;
    removers.push(() => {
      isOn = false;
      if (history[name] === observed) history[name] = original;
    });
  }
  listen(browser, 'popstate', onPath);
  listen(browser, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && path !== undefined) onView('restore');
  });
  if ((document as { prerendering?: boolean }).prerendering) listen(document, 'prerenderingchange', begin);
  else begin();
  return () => {
    for (const remove of removers) remove();
  };
}
