import type { SentEvent } from './subject';

/** One request that carried events. */
export interface Arrival {
  /** Length of its body as it came, bytes. */
  bytes: number;
  events: SentEvent[];
  /** Whether the server kept what it carried. */
  isStored: boolean;
}

/** What came of the events that a scenario tracked. */
export interface Tally {
  tracked: number;
  /** Of those tracked, how many the server has, each counted once. */
  stored: number;
  lost: number;
  /** Copies beyond the first that the server was given and kept, as they were sent. */
  duplicatesSent: number;
  /** Those of them that the backend's rule (one event per id) does not take away. */
  duplicatesById: number;
  requests: number;
  bytes: number;
}

/** Counts. Events that nobody tracked by name count towards requests and bytes alone. */
export function tally(tracked: ReadonlySet<string>, arrivals: readonly Arrival[]): Tally {
  const idsOf = new Map<string, string[]>();
  for (const { events } of arrivals.filter(({ isStored }) => isStored)) {
    for (const { name, id } of events) {
      if (name !== undefined && tracked.has(name)) idsOf.set(name, [...(idsOf.get(name) ?? []), id]);
    }
  }
  const copies = [...idsOf.values()];
  const beyondFirst = (counts: number[]) => counts.reduce((sum, count) => sum + count - 1, 0);
  return {
    tracked: tracked.size,
    stored: idsOf.size,
    lost: tracked.size - idsOf.size,
    duplicatesSent: beyondFirst(copies.map(({ length }) => length)),
    duplicatesById: beyondFirst(copies.map((ids) => new Set(ids).size)),
    requests: arrivals.length,
    bytes: arrivals.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The counts of several runs together. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = { tracked: 0, stored: 0, lost: 0, duplicatesSent: 0, duplicatesById: 0, requests: 0, bytes: 0 };
  for (const one of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += one[key];
  return sum;
}
