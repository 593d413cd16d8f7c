import { type EdgeBrowser, freeEdge } from './free-edge';

/** What a bar or a corner message needs of the page. */
export interface OverBrowser extends EdgeBrowser {
  addEventListener: Window['addEventListener'];
  removeEventListener: Window['removeEventListener'];
  requestAnimationFrame(callback: () => void): number;
  scrollBy(options: ScrollToOptions): void;
}

/** What lies over the page without stopping it. */
export interface OverDeps {
  host: HTMLElement;
  edge: 'top' | 'bottom';
  /** It takes the whole width. */
  isWide: boolean;
  browser: OverBrowser;
  onEscape(): void;
}

/**
 * Keeps a bar or a corner message out of the way of the page's own bars, scrolls what the keyboard reaches from behind it (WCAG 2.2, 2.4.11), and closes on
 * Escape while the focus is in it.
 * @returns ends that; the focus goes back to where it came from, if it was in there.
 */
export function lieOver(box: HTMLElement, { host, edge, isWide, browser, onEscape }: OverDeps): () => void {
  const { document } = browser;
  let opener: HTMLElement | null = null;
  let isPlacing = false;

  const place = () => {
    isPlacing = false;
    box.style.setProperty('--edge', `${freeEdge(edge, isWide, host, browser)}px`);
  };
  const review = () => {
    if (isPlacing) return;
    isPlacing = true;
    browser.requestAnimationFrame(place);
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    const element = target as HTMLElement;
    if (element === host) {
      if (relatedTarget) opener = relatedTarget as HTMLElement;
      return;
    }
    const own = box.getBoundingClientRect();
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isBehind = top < own.bottom && bottom > own.top && left < own.right && right > own.left;
    if (!isBehind || !element.matches(':focus-visible')) return;
    browser.scrollBy({ top: edge === 'bottom' ? Math.min(bottom - own.top + 8, top) : top - own.bottom - 8 });
  };
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && onEscape();

  place();
  box.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  browser.addEventListener('scroll', review, { passive: true });
  browser.addEventListener('resize', review);
  return () => {
    document.removeEventListener('focusin', onFocus);
    browser.removeEventListener('scroll', review);
    browser.removeEventListener('resize', review);
    if (document.activeElement === host) opener?.focus({ preventScroll: true });
  };
}
