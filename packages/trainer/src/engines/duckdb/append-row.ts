import type { DuckDBAppender } from '@duckdb/node-api';
import type { Cell, ColumnType } from '../../database/open-database';

const APPEND: Record<ColumnType, (appender: DuckDBAppender, cell: Cell) => void> = {
  INTEGER: (appender, cell) => appender.appendInteger(cell as number),
  BIGINT: (appender, cell) => appender.appendBigInt(BigInt(cell as number)),
  DOUBLE: (appender, cell) => appender.appendDouble(cell as number),
  VARCHAR: (appender, cell) => appender.appendVarchar(cell as string),
};

/** Adds a row, a cell a type. */
export function appendRow(appender: DuckDBAppender, types: readonly ColumnType[], row: readonly Cell[]): void {
  for (let place = 0; place < types.length; place++) {
    const cell = row[place] ?? null;
    if (cell === null) appender.appendNull();
    else APPEND[types[place] as ColumnType](appender, cell);
  }
  appender.endRow();
}
