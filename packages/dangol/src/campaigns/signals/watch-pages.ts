import type { SignalBrowser } from './signals';

/**
 * Calls back for every page view: for the first one at the first look, when the path has changed, and when the back/forward cache gave the page back.
 * The host's `history` is left as it is: a new path is seen where the browser tells of it, and at the next look.
 * @returns looks now.
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
 */
export function watchPages(browser: SignalBrowser, signal: AbortSignal, onView: () => void): () => void {
  const { location, navigation } = browser;
  let path: string | undefined;

  function view(): void {
    path = location.pathname;
    onView();
  }

  function look(): void {
    if (path !== location.pathname) view();
  }

  browser.addEventListener('popstate', look, { signal });
  browser.addEventListener('pageshow', ({ persisted }) => persisted && view(), { signal });
  navigation?.addEventListener('currententrychange', look, { signal });
  return look;
}
