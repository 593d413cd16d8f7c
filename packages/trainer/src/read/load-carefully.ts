import type { ColumnType, Database } from '../database/open-database';
import { parseRecords } from './parse-records';
import { readTextChunks } from './read-text-chunks';
import type { Tally } from './tally';

/**
 * Reads a delimited file row by row: a row with a wrong quote or a wrong number of columns is refused, the rest is read.
 * @returns rows met, refused ones included.
 */
export async function loadCarefully(
  database: Database,
  table: string,
  path: string,
  columns: readonly string[],
  delimiter: string,
  wanted: Map<string, string>,
  tally: Tally,
): Promise<number> {
  const roles = [...wanted.keys()].map((role) => [role, 'VARCHAR'] as const);
  const places = [...wanted.values()].map((column) => columns.indexOf(column));
  let rows = 0;
  async function* whole(): AsyncGenerator<[line: number, ...cells: (string | null)[]]> {
    let header = true;
    for await (const { row, fields, reason } of parseRecords(readTextChunks(path), delimiter)) {
      if (header) {
        header = false;
        continue;
      }
      rows++;
      if (!fields) tally.add(reason ?? 'unreadable', row);
      else if (fields.length !== columns.length)
        tally.add(`${fields.length} columns instead of ${columns.length}`, row);
      else yield [row, ...places.map((place) => fields[place] || null)];
    }
  }
  const types: Record<string, ColumnType> = { line: 'BIGINT', ...Object.fromEntries(roles) };
  await database.insert(table, types, whole());
  return rows;
}
