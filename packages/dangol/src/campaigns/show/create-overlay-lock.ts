import type { Presence } from './create-presence';

/** What lies over the page: one message at a time, on this page and over all tabs of the shop. */
export interface OverlayLock {
  /** Takes it at once, before anything is waited for; `false` where it is taken. */
  take(): boolean;
  isTaken(): boolean;
  /** A message is shown, and the lease over all tabs was taken with its claim. @param lost another tab has it now. */
  hold(lost: () => void): void;
  /** The message is gone, or there will be none. */
  free(): void;
}

/** What keeps the lease. */
export interface LeaseDeps {
  /** Takes the lease anew. `false`: another tab has it. */
  renew: () => Promise<boolean>;
  release: () => Promise<unknown>;
  /** Answers other tabs that ask whether this one is there still. */
  presence: Pick<Presence, 'enter' | 'leave'>;
  window: Pick<Window, 'document' | 'addEventListener' | 'removeEventListener' | 'setInterval' | 'clearInterval'>;
}

/** Well within the two minutes that a lease lasts. */
const RENEW_MS = 45_000;

/**
 * The lock of this page, and its lease over all tabs: renewed while a message is shown, given back with it and while nobody sees the page. A page that comes back and finds the lease taken
 * closes its own.
 */
export function createOverlayLock({ renew, release, presence, window }: LeaseDeps): OverlayLock {
  let isTaken = false;
  let lost: (() => void) | undefined;
  let timer: number | undefined;
  const { document } = window;

  async function keep(): Promise<void> {
    const before = lost;
    if (!before || (await renew().catch(() => true)) || lost !== before) return;
    before();
  }
  const leave = () => {
    presence.leave();
    void release().catch(() => {});
  };
  const turn = () => {
    if (document.visibilityState === 'hidden') return leave();
    presence.enter();
    void keep();
  };
  const listeners = [
    ['visibilitychange', turn],
    ['pagehide', leave],
    ['pageshow', turn],
  ] as const;

  function stop(): void {
    window.clearInterval(timer);
    for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    lost = undefined;
  }

  return {
    take() {
      if (isTaken) return false;
      isTaken = true;
      return true;
    },
    isTaken: () => isTaken,
    hold(given) {
      lost = given;
      presence.enter();
      timer = window.setInterval(() => {
        if (document.visibilityState !== 'hidden') void keep();
      }, RENEW_MS);
      for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
    },
    free() {
      const isHeld = lost !== undefined;
      stop();
      isTaken = false;
      if (isHeld) leave();
    },
  };
}
