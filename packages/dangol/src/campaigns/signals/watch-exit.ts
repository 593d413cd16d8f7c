import { isTyping } from '@dangol/widget';
import type { SignalBrowser } from './signals';

/** A page that was opened just now is not being left for want of interest. */
const EARLIEST_MS = 5000;

/** How far from the top the pointer may have been seen last: a fast one is not seen at the edge itself. */
const EDGE_PX = 10;

/** One window height within so long, by a finger, is fast. */
const FLICK_MS = 500;

/** How long a finger's flick goes on by itself. */
const MOMENTUM_MS = 1500;

/**
 * Calls back once a page when the visitor seems to be leaving: the pointer has left through the top of the window, or a finger has scrolled back up a whole window
 * height in half a second. Never in the first five seconds, and never while a field has the focus.
 * @returns starts anew, for another page.
 */
export function watchExit(browser: SignalBrowser, signal: AbortSignal, onExit: () => void): () => void {
  const { document, performance } = browser;
  const passive = { passive: true, signal };
  let since = performance.now();
  let isDone = false;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let way: { y: number; at: number }[] = [];

  function leave(): void {
    if (isDone || performance.now() - since < EARLIEST_MS || isTyping(document)) return;
    isDone = true;
    onExit();
  }

  function touch(): void {
    touchedAt = performance.now();
  }

  document.addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (!relatedTarget && clientY <= EDGE_PX) leave();
    },
    passive,
  );
  document.addEventListener('touchmove', touch, passive);
  document.addEventListener('touchend', touch, passive);
  browser.addEventListener(
    'scroll',
    () => {
      const at = performance.now();
      if (isDone || at - touchedAt > MOMENTUM_MS) return;
      way = [...way.filter((step) => at - step.at <= FLICK_MS), { y: browser.scrollY, at }];
      if (way[0]!.y - browser.scrollY >= browser.innerHeight) leave();
    },
    passive,
  );

  return () => {
    since = performance.now();
    isDone = false;
    way = [];
  };
}
