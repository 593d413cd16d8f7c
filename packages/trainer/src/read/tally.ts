/** Why rows were left out: how many, and where the first ones are. Never what was in them. */
export interface Refusal {
  reason: string;
  count: number;
  /** Up to three row numbers, a header counted as row 1. */
  rows: number[];
  file: string;
}

/** Counts what is left out of one file. */
export interface Tally {
  add(reason: string, row: number): void;
  addMany(reason: string, count: number, rows: number[]): void;
  refusals(): Refusal[];
}

const SHOWN_ROWS = 3;

/** Starts the count for one file. */
export function createTally(file: string): Tally {
  const byReason = new Map<string, Refusal>();
  const addMany = (reason: string, count: number, rows: number[]) => {
    const known = byReason.get(reason) ?? { reason, count: 0, rows: [], file };
    known.count += count;
    known.rows.push(...rows.slice(0, SHOWN_ROWS - known.rows.length));
    byReason.set(reason, known);
  };
  return {
    addMany,
    add: (reason, row) => addMany(reason, 1, [row]),
    refusals: () => [...byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
