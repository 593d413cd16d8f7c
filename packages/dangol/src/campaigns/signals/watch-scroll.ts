import type { SignalBrowser } from './signals';

/** The scroll depth of a page. */
export interface ScrollWatch {
  /** The visitor has been on the page for a while: one that is no longer than the window has been seen whole. */
  settle(): void;
  /** Starts anew, for another page. */
  reset(): void;
}

/**
 * Calls back for each threshold (per cent) once a page, when the lower edge of the window has come so far down the page. Nothing is told before the visitor has scrolled: what a
 * page shows at first is not scrolled through.
 */
export function watchScroll(
  browser: SignalBrowser,
  thresholds: readonly number[],
  signal: AbortSignal,
  onDepth: (percent: number) => void,
): ScrollWatch {
  const { documentElement } = browser.document;
  const ascending = [...thresholds].sort((a, b) => a - b);
  let waiting = ascending;
  let isDue = false;

  function tell(depth: number): void {
    const reached = waiting.filter((percent) => percent <= depth);
    waiting = waiting.filter((percent) => percent > depth);
    reached.forEach(onDepth);
  }

  function measure(): void {
    isDue = false;
    const { scrollY, innerHeight } = browser;
    // A page may end at half a pixel.
    if (!signal.aborted) tell((100 * (scrollY + innerHeight + 1)) / documentElement.scrollHeight);
  }

  browser.addEventListener(
    'scroll',
    () => {
      if (isDue || !waiting.length) return;
      isDue = true;
      browser.requestAnimationFrame(measure);
    },
    { passive: true, signal },
  );

  return {
    settle() {
      if (documentElement.scrollHeight <= browser.innerHeight) tell(100);
    },
    reset() {
      waiting = ascending;
    },
  };
}
