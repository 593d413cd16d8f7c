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
 * wish, here or elsewhere, or the end of the visitor id's life), `duplicate` (an order reported before), `malformed` (not to be written as JSON, or not to be encoded), `too-big` (above what
 * an event may be), `too-old`, `full` (the oldest, beyond the cap), `refused` (by the server, for good), `unreadable` (damaged, or of a later
 * version for longer than any event stays; its name and backend are not known and empty).
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
  | 'refused'
  | 'unreadable';

/** How an event ends for one backend; `skipped`: the backend has no translation for it. */
export type Fate = DropReason | 'sent' | 'skipped';

/** One event that one backend will not get. */
export interface Drop {
  id: string;
  name: string;
  backend: string;
  reason: DropReason;
}

/** Counts, and tells those who listen. */
export interface Ledger {
  counters: Counters;
  /** Counts an end once: a second one, of a copy that memory or the database still held, changes nothing. */
  settled(event: { id: string; name: string }, backend: string, fate: Fate): void;
  failed(error: unknown): void;
}

/** @param listeners each optional, called after the count; none may throw. */
export function createLedger(listeners: {
  onDrop?: (drop: Drop) => void;
  onSent?: (sent: { id: string; backend: string }) => void;
  onChange?: () => void;
}): Ledger {
  const counters: Counters = { sent: 0, retries: 0, dropped: {}, lastError: null };
  const ended = new Set<string>();

  return {
    counters,
    settled({ id, name }, backend, fate) {
      const end = `${id} ${backend}`;
      if (ended.has(end)) return;
      ended.add(end);
      if (fate === 'sent') {
        counters.sent++;
        listeners.onSent?.({ id, backend });
      } else if (fate !== 'skipped') {
        counters.dropped[fate] = (counters.dropped[fate] ?? 0) + 1;
        listeners.onDrop?.({ id, name, backend, reason: fate });
      }
      listeners.onChange?.();
    },
    failed(error) {
      counters.lastError = String((error as Error | undefined)?.message ?? error);
    },
  };
}
