import type { Cell } from '../../database/open-database';

/** How statements reach a ClickHouse: over HTTP, or, in tests, in this very process. */
export interface Transport {
  /** Runs a statement that gives no rows. */
  command(sql: string): Promise<void>;
  /** Rows of a SELECT, some at a time. The first row holds the names of the columns. Several may be open at once. */
  query(sql: string): AsyncIterable<Cell[][]>;
  /** Adds rows to a table. */
  insert(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** What a transport is opened with. */
export interface Session {
  /** The database of names without one. Default: that of the address. */
  database?: string;
  /** Sent with each statement. */
  settings: Record<string, string | number>;
  /** How the identifiers of its statements begin: so that they can be stopped. */
  queryPrefix: string;
}

/** Opens a transport. */
export type Connect = (session: Session) => Transport;
