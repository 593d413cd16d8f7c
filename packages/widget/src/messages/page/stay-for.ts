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
  /** What keeps it, by the event that says so. */
  const keeps = new Set<string>();
  let timer: number | undefined;
  const review = () => {
    browser.clearTimeout(timer);
    if (!keeps.size && !document.hidden) timer = browser.setTimeout(end, ms);
  };
  const on = (name: string, act: () => void) =>
    element.addEventListener(name, () => {
      act();
      review();
    });
  for (const name of ['pointerenter', 'focusin', 'pointerdown', 'keydown']) on(name, () => keeps.add(name));
  on('pointerleave', () => keeps.delete('pointerenter'));
  on('focusout', () => keeps.delete('focusin'));
  document.addEventListener('visibilitychange', review);
  review();
  return () => {
    document.removeEventListener('visibilitychange', review);
    keeps.add('end');
    review();
  };
}
