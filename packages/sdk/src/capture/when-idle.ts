import type { CaptureBrowser } from './capture-browser';

/** Runs even on a busy page after this long. */
const TIMEOUT_MS = 1000;

/**
 * Runs once, when the document is parsed and the browser idle (which is after the first paint), or when the visitor leaves before that.
 * @param onParsed runs first, as soon as the document is parsed.
 * @returns calls it off.
 */
export function whenIdle(browser: CaptureBrowser, run: () => void, onParsed?: () => void): () => void {
  const { document } = browser;
  let isOver = false;

  function finish(): void {
    if (isOver) return;
    cancel();
    run();
  }

  function cancel(): void {
    isOver = true;
    document.removeEventListener('DOMContentLoaded', onDocument);
    document.removeEventListener('visibilitychange', finish, true);
  }

  function onDocument(): void {
    if (isOver) return;
    onParsed?.();
    document.addEventListener('visibilitychange', finish, true);
    if (browser.requestIdleCallback) browser.requestIdleCallback(finish, { timeout: TIMEOUT_MS });
    else browser.setTimeout(finish, 50);
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onDocument);
  else onDocument();
  return cancel;
}
