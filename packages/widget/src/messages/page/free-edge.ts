/** What is taller than this share of the window is no bar of the page's. */
const TALLEST = 0.4;

/** Where a bar, or a button that floats, perhaps above a bar, is looked for: px from the edge, and from the window's sides. */
const DEPTHS = [2, 40, 100];
const ASIDE = 40;

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
 * @param ours is no bar of the page's
 */
export function freeEdge(isTop: boolean, isWide: boolean, ours: Element, browser: EdgeBrowser): number {
  const { document, innerWidth, innerHeight } = browser;
  let taken = 0;
  for (const x of [ASIDE, innerWidth / 2, innerWidth - ASIDE])
    for (const depth of DEPTHS)
      for (const element of document.elementsFromPoint(x, isTop ? depth : innerHeight - depth)) {
        const { top, bottom, width, height } = element.getBoundingClientRect();
        const extent = isTop ? bottom : innerHeight - top;
        const isBar =
          height < innerHeight * TALLEST && extent < innerHeight * TALLEST && width > (isWide ? innerWidth / 2 : 0);
        if (
          isBar &&
          extent > taken &&
          element !== ours &&
          /fixed|sticky/.test(browser.getComputedStyle(element).position)
        )
          taken = extent;
      }
  return taken;
}
