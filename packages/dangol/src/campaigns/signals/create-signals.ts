// Everything that a campaign's `when` may wait for. A page view is a loaded document, a new path of a single-page shop, or a page that the
// back/forward cache gave back: each starts all thresholds anew. No handler delays or ends a page's life, so the cache keeps it.
import type { Signal } from '@dangol/campaigns';
import { createFresh } from './create-fresh';
import type { SignalDeps, Signals } from './signals';
import { watchActivity } from './watch-activity';
import { watchExit } from './watch-exit';
import { watchPages } from './watch-pages';
import { watchScroll } from './watch-scroll';

/** A page that is shorter than the window has been read after so long. */
const SHORT_PAGE_MS = 5000;

const isView = (happened: Signal) => happened.kind === 'event' && happened.name === 'page_view';

/** Listens to what is wanted, from the first subscription on. A prerendered page is silent until it is shown. */
export function createSignals({ client, browser, wanted }: SignalDeps): Signals {
  const stop = new AbortController();
  const { signal } = stop;
  const listeners = new Set<(signal: Signal) => void>();
  const fresh = createFresh(client.debug);
  let resets: (() => void)[] = [];
  let isStarted = false;
  let isDue = false;
  let hasViewed = false;

  function emit(happened: Signal): void {
    for (const listener of [...listeners]) {
      try {
        if (!signal.aborted) listener(happened);
      } catch {
        // A listener's fault must not reach the page, nor the other listeners.
      }
    }
  }

  function watch(): void {
    if (signal.aborted) return;
    const { exit, idle = [], active = [], scroll = [] } = wanted;
    if (exit) resets.push(watchExit(browser, signal, () => emit({ kind: 'exit' })));
    const scrolled = scroll[0]
      ? watchScroll(browser, scroll, signal, (percent) => emit({ kind: 'scroll', percent }))
      : undefined;
    if (scrolled) resets.push(scrolled.reset);
    if (idle[0] || active[0] || scrolled) {
      const reset = watchActivity(browser, signal, {
        idle,
        active: scrolled ? [...new Set([...active, SHORT_PAGE_MS])] : active,
        onIdle: (ms) => emit({ kind: 'idle', ms }),
        onActive(ms) {
          if (active.includes(ms)) emit({ kind: 'active', ms });
          if (ms === SHORT_PAGE_MS) scrolled?.settle();
        },
      });
      resets.push(reset);
    }
    /** At the end of the task: by then it is known of an event where it went, and the caller of `track()` has gone on. */
    const soon = () => {
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        const events = fresh();
        tell(events, look(events.some(isView)));
      });
    };
    const look = watchPages(browser, signal, soon);
    signal.addEventListener('abort', client.debug.subscribe(soon));
    soon();
  }

  /** @param isTurned there is another page now: what happened before its page view was on the one before. */
  function tell(events: Signal[], isTurned: boolean): void {
    const view = events.findIndex(isView);
    const past = !isTurned || !hasViewed ? 0 : view < 0 ? events.length : view;
    events.slice(0, past).forEach(emit);
    if (isTurned) {
      if (hasViewed) for (const reset of resets) reset();
      hasViewed = true;
      emit({ kind: 'page' });
    }
    events.slice(past).forEach(emit);
  }

  function start(): void {
    isStarted = true;
    const { document } = browser;
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', watch, { once: true, signal });
    } else watch();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!isStarted) start();
      return () => listeners.delete(listener);
    },
    destroy() {
      stop.abort();
      listeners.clear();
      resets = [];
    },
  };
}
