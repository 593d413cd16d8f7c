/** Which ends of a row are in view. */
export interface Ends {
  start: boolean;
  end: boolean;
}

/** Every card is in view: there is nothing to scroll. */
export const ALL_FITS: Ends = { start: true, end: true };

/**
 * Tells when the ends of a row of cards come into view and leave it. The scrolling itself is the browser's (scroll snap).
 * @param onChange called when the ends differ from what was told last, at first from `ALL_FITS`
 * @returns the function that ends it
 */
export function watchEnds(list: HTMLElement, browser: typeof globalThis, onChange: (ends: Ends) => void): () => void {
  let told = ALL_FITS;
  const look = () => {
    // Negative in a right-to-left row.
    const at = Math.abs(list.scrollLeft);
    const ends = { start: at < 2, end: at + list.clientWidth > list.scrollWidth - 2 };
    if (ends.start === told.start && ends.end === told.end) return;
    told = ends;
    onChange(ends);
  };
  // At once, not with the observer: buttons that came a frame later would move the heading.
  look();
  list.addEventListener('scroll', look, { passive: true });
  const observer = new browser.ResizeObserver(look);
  observer.observe(list);
  return () => observer.disconnect();
}
