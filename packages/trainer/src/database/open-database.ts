import { type ClickhouseOptions, openClickhouse } from '../engines/clickhouse/open-clickhouse';
import type { Source } from '../engines/clickhouse/parse-source';
import { openDuckdb } from '../engines/duckdb/open-duckdb';
import type { Input } from '../read/input';

/** What the columns that are inserted from here may hold; each may be NULL. */
export type ColumnType = 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'VARCHAR';

/** A value as it goes in and comes out. Whole numbers are numbers, of whatever width. */
export type Cell = string | number | boolean | null;

/** Where the statements of one run are executed: the same statements, whatever engine it is. */
export interface Database {
  /** A folder on this machine, removed by `close`; for converted inputs and spilled rows. */
  scratch: string;
  run(sql: string): Promise<void>;
  /** Runs a statement and gives its rows with column names. Whole numbers come as numbers. */
  rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]>;
  /**
   * The rows of a statement, some at a time, each an array in the order of its columns. Several may be open at once; each ends when it
   * is read to its end or left.
   */
  stream<Row extends readonly unknown[] = Cell[]>(sql: string): AsyncGenerator<Row[]>;
  /**
   * Adds rows to a table, which is made where there is none.
   * @param columns type by name, in the order of the cells.
   */
  insert(
    table: string,
    columns: Record<string, ColumnType>,
    rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  ): Promise<void>;
  /** Opens rows that the engine reads itself. An engine without it, DuckDB, reads files of this machine. */
  open?(source: Source): Promise<Input>;
  close(): Promise<void>;
}

/** Bounds of the work, and where it is done. */
export interface DatabaseOptions {
  /** What DuckDB may use before it spills, in DuckDB's words. Default `1200MB`. */
  memory?: string | undefined;
  /** Default 2. The result does not depend on it. */
  threads?: number;
  /** Default: DuckDB, in this process. */
  clickhouse?: ClickhouseOptions | undefined;
}

/** Opens the database of one run. */
export function openDatabase({ clickhouse, ...options }: DatabaseOptions = {}): Promise<Database> {
  return clickhouse ? openClickhouse(clickhouse, process) : openDuckdb(options);
}
