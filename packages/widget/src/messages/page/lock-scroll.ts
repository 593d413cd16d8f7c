/** How many dialogs hold a page's scrolling. */
const holds = new WeakMap<HTMLElement, number>();

/**
 * Keeps the page behind a modal dialog from scrolling. Nothing jumps: the space of a scroll bar stays (`scrollbar-gutter`); where the browser cannot keep it
 * (before Chrome 94, Firefox 97, Safari 18.2) and there is one, the page scrolls on.
 * @returns lets it scroll again, as it did before.
 */
export function lockScroll({ document, innerWidth }: Pick<Window, 'document' | 'innerWidth'>): () => void {
  const { documentElement: page } = document;
  const { style } = page;
  const hasBar = innerWidth > page.clientWidth;
  const held = holds.get(page) ?? 0;
  const free = () => holds.set(page, (holds.get(page) ?? 1) - 1);
  if (hasBar && !('scrollbarGutter' in style)) return () => {};
  holds.set(page, held + 1);
  if (held > 0) return free;
  const before = [style.overflow, style.scrollbarGutter] as const;
  if (hasBar) style.scrollbarGutter = 'stable';
  style.overflow = 'hidden';
  return () => {
    free();
    [style.overflow, style.scrollbarGutter] = before;
  };
}
