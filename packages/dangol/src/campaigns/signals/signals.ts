import type { Signal } from '@dangol/campaigns';
import type { Client } from '@dangol/sdk';

/** The thresholds that campaigns ask for: what nobody asks for is not listened for. */
export interface Wanted {
  /** Whether exit intent is wanted. */
  exit?: boolean;
  /** Idle times, ms. */
  idle?: readonly number[];
  /** Active times, ms. */
  active?: readonly number[];
  /** Scroll depths, per cent. */
  scroll?: readonly number[];
}

/** The slice of a window that is listened to. A window is one. */
export type SignalBrowser = Pick<
  Window,
  'document' | 'location' | 'performance' | 'innerHeight' | 'scrollY' | 'addEventListener' | 'requestAnimationFrame'
> & {
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(timer: number | undefined): void;
  /** Where the browser has it, it tells of a single-page shop's navigation. */
  navigation?: EventTarget;
};

/** What `createSignals()` takes. */
export interface SignalDeps {
  client: { debug: Pick<Client['debug'], 'events' | 'subscribe'> };
  browser: SignalBrowser;
  wanted: Wanted;
}

/** What happens on the page, as campaigns hear of it. */
export interface Signals {
  /** The first one starts it, and is told of the page view and of what has happened on the page before. What it throws is its own. */
  subscribe(listener: (signal: Signal) => void): () => void;
  destroy(): void;
}
