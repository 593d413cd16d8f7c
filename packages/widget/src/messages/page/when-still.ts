/** The slice of the page that is watched. */
export interface StillBrowser {
  IntersectionObserver: typeof IntersectionObserver;
  innerHeight: number;
  CSS?: Pick<typeof CSS, 'supports'>;
}

/**
 * Calls back once an element may change its height without moving anything in view: it lies below the window, or is not drawn at all, or lies above it in a browser
 * that holds the view then (`overflow-anchor`).
 * @returns ends the waiting.
 */
export function whenStill(element: Element, browser: StillBrowser, act: () => void): () => void {
  const observer = new browser.IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (!entry || entry.isIntersecting) return;
    const { top, bottom } = entry.boundingClientRect;
    const isAbove = bottom <= 0 && browser.CSS?.supports('overflow-anchor', 'auto');
    if (top < browser.innerHeight && !isAbove && element.getClientRects().length) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
