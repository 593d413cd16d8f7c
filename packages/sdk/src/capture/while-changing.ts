import type { CaptureBrowser } from './capture-browser';

/**
 * How soon after the start, or a change, the document is looked at, and so how often at most. After a parse: after the
 * first paint.
 */
const LOOK_MS = 250;

/** A page that has not said what it is about by then will not. */
const PATIENCE_MS = 5000;

/**
 * Looks at a document that a script may still be filling: a quarter of a second from now, again after changes, a last
 * time after five seconds, until `look` says that it has found what it wants.
 * @returns stops looking.
 */
export function whileChanging(browser: CaptureBrowser, look: () => boolean): () => void {
  const observer = new browser.MutationObserver(lookSoon);
  const last = browser.setTimeout(() => {
    stop();
    look();
  }, PATIENCE_MS);
  let soon: number | undefined;

  function lookSoon(): void {
    soon ??= browser.setTimeout(() => {
      soon = undefined;
      if (look()) stop();
    }, LOOK_MS);
  }

  function stop(): void {
    observer.disconnect();
    browser.clearTimeout(soon);
    browser.clearTimeout(last);
  }

  observer.observe(browser.document, { childList: true, subtree: true, characterData: true, attributes: true });
  lookSoon();
  return stop;
}
