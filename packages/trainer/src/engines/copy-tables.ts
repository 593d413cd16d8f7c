import type { Cell, ColumnType, Database } from '../database/open-database';

/** Adds the rows of all tables of a DuckDB to those of the same names elsewhere, which are made where there are none. */
export async function copyTables(from: Database, to: Database): Promise<void> {
  const columns = await from.rows<{ table: string; name: string; type: ColumnType }>(
    `SELECT table_name AS "table", column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'main' ORDER BY table_name, ordinal_position`,
  );
  for (const table of new Set(columns.map((column) => column.table))) {
    const types = columns.filter((column) => column.table === table).map(({ name, type }) => [name, type] as const);
    await to.insert(table, Object.fromEntries(types), rowsOf(from, table));
  }
}

async function* rowsOf(database: Database, table: string): AsyncGenerator<Cell[]> {
  for await (const rows of database.stream(`SELECT * FROM ${table}`)) yield* rows;
}
