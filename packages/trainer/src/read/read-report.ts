import type { FoundColumns } from '../columns/find-columns';
import type { Refusal } from './tally';

/** What reading one file gave. */
export interface ReadReport {
  file: string;
  rows: number;
  refusals: Refusal[];
  /** Which column was read as what. */
  columns: Record<string, string>;
}

/** Columns by role, for the summary. */
export function named(columns: FoundColumns): Record<string, string> {
  return Object.fromEntries(columns);
}
