import type { ColumnType } from '../database/open-database';
import { identifier } from '../database/quote';

/** SQL that makes a table of these columns where there is none. */
export function createEmpty(table: string, columns: Record<string, ColumnType>): string {
  const fields = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
  return `CREATE TABLE IF NOT EXISTS ${table} (${fields.join(', ')})`;
}
