/** What is taller than this share of the window is no bar of the page's. */
const TALLEST = 0.4;

/** How far from the edge a bar or a button that floats there is looked for, px. */
const DEPTHS = [2, 40];

/** The slice of the page that is looked at. */
export interface EdgeBrowser {
  document: Document;
  innerWidth: number;
  innerHeight: number;
  getComputedStyle(element: Element): CSSStyleDeclaration;
}

/**
 * How much of the window's edge the page's own bars take, px: a header that stays, the bar with "buy now" of a phone, a chat button. What lies over the page keeps
 * out of it.
 * @param isWide only what takes most of the width counts
 * @param ignore what is no bar of the page's: ours
 */
export function freeEdge(edge: 'top' | 'bottom', isWide: boolean, ignore: Element, browser: EdgeBrowser): number {
  const { document, innerWidth, innerHeight } = browser;
  const isBar = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element !== ignore &&
      /fixed|sticky/.test(browser.getComputedStyle(element).position) &&
      height <= innerHeight * TALLEST &&
      (!isWide || width > innerWidth / 2)
    );
  };
  const extents = [0.06, 0.5, 0.94].flatMap((share) =>
    DEPTHS.flatMap((depth) => {
      const y = edge === 'top' ? depth : innerHeight - depth;
      const hits = document.elementsFromPoint?.(innerWidth * share, y) ?? [];
      return hits.filter(isBar).map((bar) => {
        const { top, bottom } = bar.getBoundingClientRect();
        return edge === 'top' ? bottom : innerHeight - top;
      });
    }),
  );
  return Math.min(Math.max(0, ...extents), innerHeight * TALLEST);
}
