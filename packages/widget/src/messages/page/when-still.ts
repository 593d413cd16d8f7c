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
  const observer = new browser.IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (!entry || (entry.boundingClientRect.top < browser.innerHeight && element.getClientRects().length)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
