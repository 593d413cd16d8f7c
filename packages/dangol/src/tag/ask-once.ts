import type { Client } from '@dangol/sdk/unchecked';

/** How long the page has to show something that asks, after the load. */
const PATIENCE_MS = 4000;

/** What asks, besides a platform that the tag names: our own notice, where this build has one, or what marks itself. */
const ASKING = '[data-dangol-consent],dangol-consent:defined';

/**
 * A tag that waits for a choice, on a page where nothing asks for one, would wait for ever in silence: it says so once in the console.
 */
export function askOnce(
  client: Client,
  document: Document,
  setTimeout: Window['setTimeout'],
  info: (message: string) => void,
): void {
  setTimeout(() => {
    const { undecided, regime } = client.consent.state();
    if (undecided.length === 0 || document.querySelector(ASKING)) return;
    info(
      `waiting for a choice on ${undecided.join(', ')} (regime ${regime}), and nothing on this page asks for it. ` +
        "Put <dangol-consent> on it (dangol.js), or mark your own notice with data-dangol-consent and call dangol('consent', { analytics: true }).",
    );
  }, PATIENCE_MS);
}
