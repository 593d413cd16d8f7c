import type { EventTrace } from './client';

/** Most events that are remembered for `debug.events()`. */
const TRACE_MAX = 200;

/** The newest events of this page and their fate, and the counts by reason of what was dropped before it reached delivery. */
export interface Trace {
  record(event: Omit<EventTrace, 'fate'>, destination: string, fate: EventTrace['fate'][string]): void;
  /** A later turn of an event's fate; one of an earlier page is not traced. */
  turn(id: string, destination: string, fate: EventTrace['fate'][string]): void;
  events(): readonly EventTrace[];
  dropped(): Record<string, number>;
  /** Counts a drop that happened before delivery. */
  drop(reason: string): void;
  /** Tells the listeners that a count has changed. */
  changed(): void;
  subscribe(listener: () => void): () => void;
}

/** An empty trace. */
export function createTrace(): Trace {
  const traces = new Map<string, EventTrace>();
  const dropped = new Map<string, number>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  return {
    record({ id, name, at, reader, params }, destination, fate) {
      const known = traces.get(id);
      if (known) known.fate[destination] = fate;
      else traces.set(id, { id, name, at, reader, params, fate: { [destination]: fate } });
      if (traces.size > TRACE_MAX) traces.delete(traces.keys().next().value!);
      changed();
    },
    turn(id, destination, fate) {
      const known = traces.get(id);
      if (known) known.fate[destination] = fate;
      changed();
    },
    events: () => [...traces.values()],
    dropped: () => Object.fromEntries(dropped),
    drop: (reason) => void dropped.set(reason, (dropped.get(reason) ?? 0) + 1),
    changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
