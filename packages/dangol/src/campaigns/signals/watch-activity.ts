import type { SignalBrowser } from './signals';

/** What the visitor does with a page. */
const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/** A longer pause counts nothing towards active time. */
const PAUSE_MS = 5000;

/** What `watchActivity()` takes: thresholds in ms, and who is told of each, once a page. */
export interface Activity {
  idle: readonly number[];
  active: readonly number[];
  onIdle(ms: number): void;
  onActive(ms: number): void;
}

/**
 * Tells how long the visitor has done nothing on the visible page, and for how long the page was used: the time between two inputs, where that is no pause. While the page is
 * hidden neither grows; seen again, idle time starts anew.
 * @returns starts anew, for another page.
 */
export function watchActivity(browser: SignalBrowser, signal: AbortSignal, activity: Activity): () => void {
  const { document, performance } = browser;
  const { idle, active, onIdle, onActive } = activity;
  let last = performance.now();
  let activeMs = 0;
  let timer: number | undefined;
  let waiting: { idle: number[]; active: number[] };

  const isHidden = () => document.visibilityState === 'hidden';

  /** One timer, for the next threshold; an input does not move it, it looks again. */
  function rest(): void {
    browser.clearTimeout(timer);
    if (isHidden() || signal.aborted) return;
    const idleMs = performance.now() - last;
    for (const ms of waiting.idle.filter((ms) => ms <= idleMs)) {
      waiting.idle = waiting.idle.filter((other) => other !== ms);
      onIdle(ms);
    }
    const next = Math.min(...waiting.idle);
    if (next < Infinity) timer = browser.setTimeout(rest, next - idleMs);
  }

  function input(): void {
    const at = performance.now();
    const gapMs = at - last;
    last = at;
    if (isHidden() || gapMs > PAUSE_MS || !waiting.active[0]) return;
    activeMs += gapMs;
    for (const ms of waiting.active.filter((ms) => ms <= activeMs)) {
      waiting.active = waiting.active.filter((other) => other !== ms);
      onActive(ms);
    }
  }

  function start(): void {
    last = performance.now();
    activeMs = 0;
    waiting = { idle: [...idle], active: [...active].sort((a, b) => a - b) };
    rest();
  }

  start();
  for (const type of INPUTS) browser.addEventListener(type, input, { passive: true, capture: true, signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      last = performance.now();
      rest();
    },
    { signal },
  );
  signal.addEventListener('abort', () => browser.clearTimeout(timer));
  return start;
}
