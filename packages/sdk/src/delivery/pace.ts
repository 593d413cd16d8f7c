// When a lane flushes. No leader among the tabs: a Web Lock around one flush keeps two tabs from sending the same, and where there is none
// (plain http, older browsers) ids do. It is never held longer, since a held lock keeps a page out of the back/forward cache.
import { FLUSH_WAIT_MS, LOCK_PATIENCE_MS, LOCK_WAIT_MS } from './constants';
import type { Timers } from './disk';
import type { Rest } from './rest';

/** The slice of `navigator.locks` that is used. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable: true },
    task: (lock: unknown) => Promise<void> | void,
  ): Promise<unknown>;
}

/** Starts the flushes of one lane, one at a time, none while its backend rests. */
export interface Pace {
  /** Flushes in at most so many ms, not before the backend's rest is over. */
  soon(waitMs?: number): void;
  /** Flushes now. Resolves when the attempt is over. */
  now(): Promise<void>;
  /** Takes the timer off and does not wait for the flush that is under way any more. */
  cancel(): void;
  /** Sets no timer any more. Resolves when no flush is under way. */
  destroy(): Promise<void>;
}

/** The pace of the lane of this name. */
export function createPace(deps: {
  name: string;
  rest: Rest;
  timers: Timers;
  locks?: Locks;
  now(): number;
  /** Asks what other tabs have learnt of the backend. */
  sync(): Promise<void>;
  drain(): Promise<void>;
}): Pace {
  const { rest, timers, locks, now, drain } = deps;
  let timer: unknown;
  let dueAt = Infinity;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isOver = false;
  let lockedOutAt = 0;

  function soon(waitMs = FLUSH_WAIT_MS): void {
    const at = now() + (rest.waitMs() || waitMs);
    if (isOver || at >= dueAt) return;
    timers.clearTimeout(timer);
    dueAt = at;
    timer = timers.setTimeout(flush, at - now());
  }

  function unset(): void {
    timers.clearTimeout(timer);
    dueAt = Infinity;
  }

  function flush(): Promise<void> {
    unset();
    isWanted = !!running;
    if (running) return running;
    const mine = turn().finally(() => {
      if (running !== mine) return;
      running = undefined;
      if (isWanted) soon(0);
    });
    running = mine;
    return mine;
  }

  async function turn(): Promise<void> {
    await deps.sync();
    if (rest.waitMs()) return soon();
    if (!locks) return drain();
    let isAnswered = false;
    try {
      await locks.request(`dangol-outbox:${deps.name}`, { ifAvailable: true }, (lock) => {
        isAnswered = true;
        if (lock) lockedOutAt = 0;
        else {
          lockedOutAt ||= now();
          if (now() - lockedOutAt < LOCK_PATIENCE_MS) return soon(LOCK_WAIT_MS);
        }
        return drain();
      });
    } catch {
      // A sandboxed frame refuses locks.
      if (!isAnswered) await drain();
    }
  }

  return {
    soon,
    async now() {
      await running;
      await flush();
    },
    cancel() {
      unset();
      running = undefined;
    },
    async destroy() {
      isOver = true;
      unset();
      await running;
    },
  };
}
