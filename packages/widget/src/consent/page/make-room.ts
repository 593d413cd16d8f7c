/**
 * Keeps what the visitor needs from lying behind a bar at the bottom of the window.
 * The end of the page: `spacer`, which stands at the notice's place, takes the bar's height while that place is below the view, where
 * nothing moves by it. What the keyboard reaches: it is scrolled up from behind the bar (WCAG 2.2, 2.4.11).
 * @param setHeight of the spacer, px.
 * @returns ends it and gives the room back.
 */
export function makeRoom(bar: Element, spacer: Element, setHeight: (px: number) => void): () => void {
  let height = 0;
  const resize = new ResizeObserver(() => {
    if (!height && spacer.getBoundingClientRect().top < innerHeight) return;
    height = bar.getBoundingClientRect().height;
    setHeight(height);
  });
  const reveal = ({ target }: FocusEvent) => {
    const top = bar.getBoundingClientRect().top;
    const focused = (target as Element).getBoundingClientRect();
    const root = bar.getRootNode() as ShadowRoot;
    const isHidden = target !== root.host && focused.bottom > top && (target as Element).matches(':focus-visible');
    if (isHidden) scrollBy({ top: Math.min(focused.bottom - top + 8, focused.top) });
  };
  resize.observe(bar);
  document.addEventListener('focusin', reveal);
  return () => {
    resize.disconnect();
    document.removeEventListener('focusin', reveal);
    setHeight(0);
  };
}
