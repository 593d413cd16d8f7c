import type { CaptureBrowser } from './capture-browser';

/** How soon after a change the document is looked at, and so how often at most. */
const LOOK_MS = 250;

/** A page that has not said what it is about by then will not. */
const PATIENCE_MS = 5000;

/**
 * Looks at a document that a script is still filling: a quarter of a second after a change, again after further changes, a last time after
 * five seconds, until `look` says that it has found what it wants.
 * @returns stops looking.
 */
export function whileChanging(browser: CaptureBrowser, look: () => boolean): () => void {
  let soon: number | undefined;
  const last = browser.setTimeout(() => {
    stop();
    look();
  }, PATIENCE_MS);
  const observer =
    browser.MutationObserver &&
    new browser.MutationObserver(() => {
      soon ??= browser.setTimeout(() => {
        soon = undefined;
        if (look()) stop();
      }, LOOK_MS);
    });
  observer?.observe(browser.document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['content'],
  });

  function stop(): void {
    observer?.disconnect();
    browser.clearTimeout(soon);
    browser.clearTimeout(last);
  }
  return stop;
}
