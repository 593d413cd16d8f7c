import type { Database } from '../database/open-database';
import { copyTables } from './copy-tables';
import { openDuckdb } from './duckdb/open-duckdb';

/**
 * Reads a file of this machine into a database: DuckDB reads it itself; for another engine a DuckDB of the occasion does, and what it
 * read is inserted.
 * @param tables SQL that makes the tables that `load` fills.
 */
export async function readHere<Report>(
  database: Database,
  tables: readonly string[],
  load: (where: Database) => Promise<Report>,
): Promise<Report> {
  if (!database.open) return load(database);
  const here = await openDuckdb();
  try {
    for (const statement of tables) await here.run(statement);
    const report = await load(here);
    await copyTables(here, database);
    return report;
  } finally {
    await here.close();
  }
}
