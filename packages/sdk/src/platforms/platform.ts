import type { Decision, Purpose } from '@dangol/schema';

/** The slice of `client.consent` that an adapter speaks to; a client has it as it is. */
export interface PlatformConsent {
  set(purposes: Partial<Record<Purpose, boolean>>, options: { source: `cmp:${string}`; isAction: boolean }): void;
  signal(name: string, lowered: Partial<Record<Purpose, 'denied' | 'waiting'>> | null): void;
  state(): { decisions: Partial<Record<Purpose, Decision>>; allowed: Purpose[] };
  subscribe(listener: () => void): () => void;
}

/**
 * A platform's categories and the purposes that each feeds. A purpose fed by several needs all of them; a category that is not named
 * decides nothing. Given as an option it takes the place of the whole default table.
 */
export type Table = Readonly<Record<string, readonly Purpose[]>>;

/**
 * What a platform says of one category. A boolean is the visitor's own choice. `waiting` and `denied` hold its purposes back on this page
 * without deciding them. `undefined`: nothing is said, and what was decided elsewhere, or the regime, holds.
 */
export type Answer = boolean | 'waiting' | 'denied' | undefined;

/** The slice of a window that every adapter uses. */
export type PlatformWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(timer: number | undefined): void;
};

/** What an adapter takes besides consent. */
export interface PlatformOptions<Slice = PlatformWindow> {
  /** Default: the adapter's own, exported beside it. */
  table?: Table;
  /** Default: the page's. */
  window?: Slice;
}

/** Takes every listener and signal off again; decisions stay. */
export type Disconnect = () => void;
