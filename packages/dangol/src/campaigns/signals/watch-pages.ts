import type { SignalBrowser } from './signals';

/** A page that comes back and the client's report of it are one view: whichever is heard second comes within this time. */
const SAME_MS = 1000;

/**
 * Calls back when there may be a new page view: the path may have changed, or the back/forward cache gave the page back. The host's `history` is left as it
 * is, so a new path is seen where the browser tells of it, and whenever somebody looks.
 * @returns looks: whether there has been a page view since the last look, the first one included. Is told whether the client has reported one since; its second
 *   report at one path is a page that came back.
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
 */
export function watchPages(
  browser: SignalBrowser,
  signal: AbortSignal,
  soon: () => void,
): (isReported: boolean) => boolean {
  const { location, navigation, performance } = browser;
  let path: string | undefined;
  let wasReported = false;
  let viewedAt = 0;
  let isBack = false;

  browser.addEventListener('popstate', soon, { signal });
  navigation?.addEventListener('currententrychange', soon, { signal });
  browser.addEventListener(
    'pageshow',
    ({ persisted }) => {
      isBack = persisted && performance.now() - viewedAt > SAME_MS;
      if (isBack) soon();
    },
    { signal },
  );

  return (isReported) => {
    const isView = isBack || path !== location.pathname || (isReported && wasReported);
    wasReported = isReported || (wasReported && !isView);
    isBack = false;
    path = location.pathname;
    if (isView) viewedAt = performance.now();
    return isView;
  };
}
