/** The slice of the page that is watched. */
export interface StillBrowser {
  IntersectionObserver: typeof IntersectionObserver;
  innerHeight: number;
}

/**
 * Calls back once an element may change its height without moving anything in view: it lies below the window, or is not drawn at all. Above the window is not
 * enough: not every browser holds the view then, and none does at the end of a page.
 * @returns ends the waiting.
 */
export function whenStill(element: Element, browser: StillBrowser, act: () => void): () => void {
  const observer = new browser.IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (!entry || (entry.boundingClientRect.top < browser.innerHeight && element.getClientRects().length)) return;
      observer.disconnect();
      act();
    },
    // A jump to the top takes it from above the window to below without a moment in view: with all that is above counted in, that is told, too.
    { rootMargin: '1000000px 0px 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
