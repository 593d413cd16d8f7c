/** The slice of the page that is waited in. */
export interface StayBrowser {
  document: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(timer: number | undefined): void;
}

/**
 * Ends what comes by itself after so long, but never while it is used: the pointer over it, the focus in it or a hidden page make the time begin anew afterwards,
 * and a touch or a press stops it for good (WCAG 2.2, 2.2.1).
 * @returns ends the waiting.
 */
export function stayFor(ms: number, element: HTMLElement, browser: StayBrowser, end: () => void): () => void {
  const { document } = browser;
  let timer: number | undefined;
  let [isOver, hasFocus, isHeld] = [false, false, false];
  const review = () => {
    browser.clearTimeout(timer);
    if (!isOver && !hasFocus && !isHeld && !document.hidden) timer = browser.setTimeout(end, ms);
  };
  const on: Record<string, () => void> = {
    pointerenter: () => (isOver = true),
    pointerleave: () => (isOver = false),
    focusin: () => (hasFocus = true),
    focusout: () => (hasFocus = false),
    pointerdown: () => (isHeld = true),
    keydown: () => (isHeld = true),
  };
  for (const [name, happened] of Object.entries(on)) {
    element.addEventListener(name, () => {
      happened();
      review();
    });
  }
  document.addEventListener('visibilitychange', review);
  review();
  return () => {
    document.removeEventListener('visibilitychange', review);
    isHeld = true;
    review();
  };
}
