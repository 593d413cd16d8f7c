/**
 * Keeps the page behind a modal dialog from scrolling, by a style sheet of its own that goes with it. Nothing jumps: the space of a scroll bar stays; where the
 * browser cannot keep it (before Chrome 94, Firefox 97, Safari 18.2) and there is one, the page scrolls on.
 * @returns lets it scroll again.
 */
export function lockScroll({ document, innerWidth }: Pick<Window, 'document' | 'innerWidth'>): () => void {
  const hasBar = innerWidth > document.documentElement.clientWidth;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    hasBar
      ? '@supports(scrollbar-gutter:stable){html{overflow:hidden!important;scrollbar-gutter:stable!important}}'
      : 'html{overflow:hidden!important}',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
