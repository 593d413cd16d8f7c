// The only file of the SDK that touches the browser's globals. Every part takes the slice that it uses as a parameter.
import type { IndexedDb } from './storage/create-database';
import type { RandomBytes } from './uuid';

/** What the SDK uses of a browser, each part failing softly where the browser refuses it. */
export interface Browser {
  window: Window & typeof globalThis;
  indexedDb: IndexedDb | undefined;
  /** Throws where storage is refused. */
  localStorage: () => Storage;
  /** Calls back when another tab wrote the key, and when the page returns from the back/forward cache, where it could not hear of it. */
  onStorage: (key: string, listener: () => void) => () => void;
  gpc: () => boolean;
  language: () => string;
  randomBytes: RandomBytes;
  /** A channel to the other tabs of this origin; `undefined` where there is none. */
  channel: (name: string) => { post(): void; listen(listener: () => void): () => void } | undefined;
  /** To be called as its methods, as a window's are. */
  timers: { setTimeout(callback: () => void, delayMs: number): number; clearTimeout(timer: number | undefined): void };
  /** Absent on plain http. */
  locks: LockManager | undefined;
  warn: (message: string) => void;
}

/** @throws {TypeError} where there is no browser: on a server. */
export function needBrowser(): void {
  if (typeof window === 'undefined') {
    throw new TypeError('createClient() needs a browser; on a server, call it in an effect or a mount hook');
  }
}

/** The browser this code runs in. */
export function createBrowser(): Browser {
  return {
    window,
    indexedDb: attempt(() => window.indexedDB),
    localStorage: () => window.localStorage,
    onStorage(key, listener) {
      // A null key: the other tab cleared everything.
      const heard = (event: Partial<StorageEvent & PageTransitionEvent>) =>
        (event.persisted || event.key === key || event.key === null) && listener();
      return listen({ storage: heard, pageshow: heard });
    },
    gpc: () => (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
    language: () => document.documentElement.lang || navigator.language,
    randomBytes: (bytes) => crypto.getRandomValues(bytes),
    channel,
    timers: window,
    locks: navigator.locks,
    warn: (message) => console.warn(`dangol: ${message}`),
  };
}

/** Closed while the page is hidden for good or in the back/forward cache, which an open channel may keep it out of. */
function channel(name: string): ReturnType<Browser['channel']> {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  let open: BroadcastChannel | undefined;
  return {
    post: () => open?.postMessage(0),
    listen(listener) {
      const show = (event?: PageTransitionEvent) => {
        // Firefox refuses it together with cookies.
        open ??= attempt(() => new BroadcastChannel(name));
        if (open) open.onmessage = listener;
        if (event?.persisted) listener();
      };
      const hide = () => {
        open?.close();
        open = undefined;
      };
      show();
      const stop = listen({ pageshow: show, pagehide: hide });
      return () => {
        hide();
        stop();
      };
    },
  };
}

/** Listens to the window; gives what ends it. */
function listen(listeners: Record<string, (event: never) => void>): () => void {
  for (const type in listeners) window.addEventListener(type, listeners[type] as EventListener);
  return () => {
    for (const type in listeners) window.removeEventListener(type, listeners[type] as EventListener);
  };
}

function attempt<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
