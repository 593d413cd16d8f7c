import type { FoundColumns } from '../columns/find-columns';
import type { Refusal } from './tally';

/** What reading one file gave. */
export interface ReadReport {
  file: string;
  rows: number;
  refusals: Refusal[];
  /** Which column was read as what; of several of one role the further ones as `item_2`. */
  columns: Record<string, string>;
  /** The platform whose file it was taken for; `generic` where columns were told by their names alone. */
  recogniser?: string;
  /** Of times that name none; absent where no times are read. */
  zone?: string;
  /** Kept lines: of orders that wait for a payment, of orders that came back in part without saying which line. */
  kept?: { pending: number; partlyRefunded: number };
  /** How many shops' orders are in the file; absent for one. */
  shops?: number;
  /** What the pages call an item is read from this: a role, `link`, or a column. Of catalogues alone. */
  pageId?: string;
  /** What else there is to say of such a file. */
  note?: string;
}

/** Columns by role, for the summary. */
export function named(columns: FoundColumns): Record<string, string> {
  return Object.fromEntries(columns);
}
