import type { Client, Unsubscribe } from '@dangol/sdk';

/** How long the page has to show something that asks, after the load. */
const PATIENCE_MS = 4000;

const ASKS = '[data-dangol-consent],dangol-consent,script[data-platform]';

/**
 * A tag that waits for a choice, on a page where nothing asks for one, would wait for ever in silence: it says so once in the console.
 * What asks marks itself: an element with `data-dangol-consent`, or the tag's `data-platform`.
 */
export function askOnce(
  client: Client,
  document: Document,
  setTimeout: Window['setTimeout'],
  info: (message: string) => void,
): Unsubscribe {
  let isWatching = true;
  setTimeout(() => {
    const { undecided, regime } = client.consent.state();
    if (!isWatching || undecided.length === 0 || document.querySelector(ASKS)) return;
    info(
      `waiting for a choice on ${undecided.join(', ')} (regime ${regime}), and nothing on this page asks for it. ` +
        "Call dangol('consent', { personalization: true, analytics: true }) from your notice and mark the notice with data-dangol-consent.",
    );
  }, PATIENCE_MS);
  return () => {
    isWatching = false;
  };
}
