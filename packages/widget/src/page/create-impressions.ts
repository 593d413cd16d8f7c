/** The slice of the page that impressions are seen through. */
export interface ImpressionsBrowser {
  IntersectionObserver: typeof IntersectionObserver;
  document: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(timer: number | undefined): void;
}

/** How long half a card must be in view, in one go, to count as seen; and how long a report then waits for other cards. */
const SECOND_MS = 1000;

/**
 * Watches the cards of one render and reports which were seen: at least half in view for a second without a break, the tab visible
 * (the viewability rule of the MRC). A report comes 1 s after the first card qualified and names all that did by then; later cards
 * come in further reports, each card once. What has qualified is reported at once when the page is hidden or the strip goes.
 *
 * @param report gets positions in `cards`, ascending
 * @returns the function that ends it
 */
export function createImpressions(
  cards: readonly Element[],
  browser: ImpressionsBrowser,
  report: (positions: number[]) => void,
): () => void {
  const { document } = browser;
  /** The cards not yet seen, each with the timer of its second. */
  const unseen = new Map<Element, number | undefined>(cards.map((card) => [card, undefined]));
  const qualified: number[] = [];
  let reportTimer: number | undefined;

  const send = () => {
    browser.clearTimeout(reportTimer);
    if (qualified.length) report(qualified.splice(0).sort((a, b) => a - b));
  };

  const observer = new browser.IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        browser.clearTimeout(unseen.get(target));
        const qualify = () => {
          observer.unobserve(target);
          unseen.delete(target);
          if (qualified.push(cards.indexOf(target)) === 1) reportTimer = browser.setTimeout(send, SECOND_MS);
        };
        // A word on a card may still be under way when it has been seen.
        if (intersectionRatio >= 0.5 && unseen.has(target)) unseen.set(target, browser.setTimeout(qualify, SECOND_MS));
      }
    },
    { threshold: 0.5 },
  );

  const stop = () => {
    observer.disconnect();
    for (const timer of unseen.values()) browser.clearTimeout(timer);
    send();
  };
  /** A page that comes back starts its seconds anew: an observer reports at once on what it is given. */
  const turn = () => {
    stop();
    if (!document.hidden) for (const card of unseen.keys()) observer.observe(card);
  };
  turn();
  // Capturing, so that the report is made before delivery sends what it has.
  document.addEventListener('visibilitychange', turn, true);

  return () => {
    stop();
    document.removeEventListener('visibilitychange', turn, true);
  };
}
