import { type EdgeBrowser, freeEdge } from './free-edge';

/** What a bar or a corner message needs of the page. */
export interface OverBrowser extends EdgeBrowser {
  addEventListener: Window['addEventListener'];
  requestAnimationFrame(callback: () => void): number;
  scrollBy(options: ScrollToOptions): void;
}

/** What lies over the page without stopping it. */
export interface OverDeps {
  host: HTMLElement;
  isTop: boolean;
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
export function lieOver(box: HTMLElement, { host, isTop, isWide, browser, onEscape }: OverDeps): () => void {
  const { document } = browser;
  let opener: HTMLElement | null = null;
  let isPlacing = false;

  const place = () => {
    isPlacing = false;
    box.style.setProperty('--edge', `${freeEdge(isTop, isWide, host, browser)}px`);
  };
  const review = () => {
    if (!isPlacing) browser.requestAnimationFrame(place);
    isPlacing = true;
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    const element = target as HTMLElement;
    if (element === host) {
      opener = (relatedTarget as HTMLElement | null) ?? opener;
      return;
    }
    const own = box.getBoundingClientRect();
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isBehind = top < own.bottom && bottom > own.top && left < own.right && right > own.left;
    if (isBehind && element.matches(':focus-visible'))
      browser.scrollBy({ top: isTop ? top - own.bottom - 8 : Math.min(bottom - own.top + 8, top) });
  };

  place();
  const end = new AbortController();
  const { signal } = end;
  box.addEventListener('keydown', (event) => event.key === 'Escape' && !event.isComposing && onEscape());
  document.addEventListener('focusin', onFocus, { signal });
  browser.addEventListener('scroll', review, { signal, passive: true });
  browser.addEventListener('resize', review, { signal });
  return () => {
    end.abort();
    if (document.activeElement === host) opener?.focus({ preventScroll: true });
  };
}
