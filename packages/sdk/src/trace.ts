import type { EventTrace } from './client';

/** Most events that are remembered for `debug.events()`. */
const TRACE_MAX = 200;

/** The newest events of this page and their fate, and the counts by reason of what was dropped before it reached delivery. */
export interface Trace {
  record(event: Omit<EventTrace, 'fate'>, destination: string, fate: EventTrace['fate'][string], reason?: string): void;
  events(): readonly EventTrace[];
  dropped(): Record<string, number>;
  /** Counts a drop that belongs to no traced event (a malformed call). */
  drop(reason: string): void;
  subscribe(listener: () => void): () => void;
}

/** An empty trace. */
export function createTrace(): Trace {
  const traces = new Map<string, EventTrace>();
  const dropped = new Map<string, number>();
  const listeners = new Set<() => void>();
  const drop = (reason: string) => dropped.set(reason, (dropped.get(reason) ?? 0) + 1);

  return {
    record({ id, name, at, reader, params }, destination, fate, reason) {
      const known = traces.get(id);
      if (!known) traces.set(id, { id, name, at, reader, params, fate: { [destination]: fate } });
      else known.fate[destination] = fate;
      if (traces.size > TRACE_MAX) traces.delete(traces.keys().next().value!);
      if (reason) drop(reason);
      for (const listener of [...listeners]) listener();
    },
    events: () => [...traces.values()],
    dropped: () => Object.fromEntries(dropped),
    drop,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
