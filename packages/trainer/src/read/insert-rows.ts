import type { ColumnType, Database } from '../database/open-database';
import { cleanCell } from './clean-cell';
import type { Tally } from './tally';

/** A row that was taken apart here, not by the engine. */
export interface Row {
  /** In the file, from 1. */
  row: number;
  /** In the order of the wanted columns. None: it was refused, for this reason. */
  cells?: (string | null | undefined)[];
  reason?: string;
}

/**
 * Makes a table of rows as they come, cleaned: nothing but the cells that were asked for is ever kept.
 * @param wanted column by role.
 * @returns rows met, refused ones included.
 */
export async function insertRows(
  database: Database,
  table: string,
  wanted: Map<string, string>,
  rows: AsyncIterable<Row>,
  tally: Tally,
): Promise<number> {
  let met = 0;
  async function* good(): AsyncGenerator<(string | number | null)[]> {
    for await (const { row, cells, reason } of rows) {
      met++;
      if (cells) yield [row, ...cells.map((cell) => (cell && cleanCell(cell)) || null)];
      else tally.add(reason ?? 'unreadable', row);
    }
  }
  const types: Record<string, ColumnType> = { line: 'BIGINT' };
  for (const role of wanted.keys()) types[role] = 'VARCHAR';
  await database.insert(table, types, good());
  return met;
}
