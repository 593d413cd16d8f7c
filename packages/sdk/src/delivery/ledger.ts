/** What became of events, since the page was loaded. An event counts once for each backend. */
export interface Counters {
  sent: number;
  /** Requests that failed and are tried again. */
  retries: number;
  /** By {@link DropReason}. */
  dropped: Record<string, number>;
  lastError: string | null;
}

/**
 * Why an event was given up: `denied` (not allowed when it came), `withdrawn` (no longer allowed when it was to be sent), `erased` (the visitor's
 * wish), `duplicate` (an order reported before), `malformed` (not to be written as JSON, or not to be encoded), `too-big` (above the backend's
 * limit alone), `too-old`, `full` (the oldest, beyond the cap), `refused` (by the server, for good).
 */
export type DropReason =
  | 'denied'
  | 'withdrawn'
  | 'erased'
  | 'duplicate'
  | 'malformed'
  | 'too-big'
  | 'too-old'
  | 'full'
  | 'refused';

/** One event that one backend will not get. */
export interface Drop {
  id: string;
  name: string;
  backend: string;
  reason: DropReason;
}

/** Counts, and tells those who listen; a listener that throws is ignored. */
export interface Ledger {
  counters: Counters;
  sent(id: string, backend: string): void;
  dropped(event: { id: string; name: string }, backend: string, reason: DropReason): void;
  failed(error: unknown): void;
  changed(): void;
}

/** @param listeners each optional; called after the count. */
export function createLedger(listeners: {
  onDrop?: (drop: Drop) => void;
  onSent?: (sent: { id: string; backend: string }) => void;
  onChange?: () => void;
}): Ledger {
  const counters: Counters = { sent: 0, retries: 0, dropped: {}, lastError: null };

  function tell(listener?: () => void): void {
    try {
      listener?.();
      listeners.onChange?.();
    } catch {
      // The shop's own listener; its page goes on.
    }
  }

  return {
    counters,
    sent(id, backend) {
      counters.sent++;
      tell(() => listeners.onSent?.({ id, backend }));
    },
    dropped({ id, name }, backend, reason) {
      counters.dropped[reason] = (counters.dropped[reason] ?? 0) + 1;
      tell(() => listeners.onDrop?.({ id, name, backend, reason }));
    },
    failed(error) {
      counters.lastError = error instanceof Error ? error.message : String(error);
    },
    changed: tell,
  };
}
