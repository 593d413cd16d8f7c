/** The slice of the window that is looked at. */
export type LockBrowser = Pick<Window, 'document' | 'innerWidth' | 'getComputedStyle'>;

/**
 * Keeps the page behind a modal dialog from scrolling, by a style sheet of its own that goes with it. Nothing jumps: the space of a scroll bar stays, where the
 * browser can keep it (before Chrome 94, Firefox 97, Safari 18.2 a page with one scrolls on); and the window takes its overflow from where the page had set it, or
 * a `body` with an overflow of its own would become what sticky headers stick to (CSS Overflow 3, 3.3).
 * @returns lets it scroll again.
 */
export function lockScroll(browser: LockBrowser): () => void {
  const { document, innerWidth } = browser;
  const page = document.documentElement;
  const source = browser.getComputedStyle(page).overflow === 'visible' ? 'body' : 'html';
  const rule = `${source}{overflow:hidden!important}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    innerWidth > page.clientWidth
      ? `@supports(scrollbar-gutter:stable){${rule}html{scrollbar-gutter:stable!important}}`
      : rule,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
