import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from '../database/quote';
import { parseRecords } from './parse-records';
import { readTextChunks } from './read-text-chunks';
import type { Tally } from './tally';

/**
 * Reads a delimited file row by row: a row with a wrong quote or a wrong number of columns is refused, the rest is read.
 * @returns rows met, refused ones included.
 */
export async function loadCarefully(
  connection: DuckDBConnection,
  table: string,
  path: string,
  columns: readonly string[],
  delimiter: string,
  wanted: Map<string, string>,
  tally: Tally,
): Promise<number> {
  const roles = [...wanted.keys()].map((role) => `${identifier(role)} VARCHAR`);
  const places = [...wanted.values()].map((column) => columns.indexOf(column));
  await connection.run(`CREATE TABLE ${table} (line BIGINT, ${roles.join(', ')})`);
  const appender = await connection.createAppender(table);
  let rows = 0;
  let header = true;
  for await (const { row, fields, reason } of parseRecords(readTextChunks(path), delimiter)) {
    if (header) {
      header = false;
      continue;
    }
    rows++;
    if (!fields) tally.add(reason ?? 'unreadable', row);
    else if (fields.length !== columns.length) tally.add(`${fields.length} columns instead of ${columns.length}`, row);
    else {
      appender.appendBigInt(BigInt(row));
      for (const place of places) {
        const value = fields[place];
        if (value) appender.appendVarchar(value);
        else appender.appendNull();
      }
      appender.endRow();
    }
  }
  appender.closeSync();
  return rows;
}
