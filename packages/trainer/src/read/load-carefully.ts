import type { Database } from '../database/open-database';
import { readText } from './encoding/read-text';
import type { TextFile } from './encoding/text-file';
import { insertRows, type Row } from './insert-rows';
import { type CsvRecord, parseRecords } from './parse-records';
import type { Tally } from './tally';

/** How a delimited file is made. */
export interface Layout {
  delimiter: string;
  /** Carriage returns alone end lines in what old Macs wrote. */
  lineEnd: '\n' | '\r';
  columns: string[];
  /** The line the header starts on, from 1. */
  headerRow: number;
}

/** The records of a delimited file in whatever encoding. */
export function readRecords(
  text: TextFile,
  { delimiter, lineEnd }: Pick<Layout, 'delimiter' | 'lineEnd'>,
): AsyncGenerator<CsvRecord> {
  async function* turned(): AsyncGenerator<string> {
    for await (const chunk of readText(text)) yield lineEnd === '\r' ? chunk.replaceAll('\r', '\n') : chunk;
  }
  return parseRecords(turned(), delimiter);
}

/**
 * Reads a delimited file row by row: a row with a wrong quote or a wrong number of columns is refused, the rest is read. Empty cells beyond the header's
 * last one are none.
 * @returns rows met, refused ones included.
 */
export function loadCarefully(
  database: Database,
  table: string,
  text: TextFile,
  layout: Layout,
  wanted: Map<string, string>,
  tally: Tally,
): Promise<number> {
  const { columns } = layout;
  const places = [...wanted.values()].map((column) => columns.indexOf(column));
  async function* rows(): AsyncGenerator<Row> {
    for await (const { row, fields, reason } of readRecords(text, layout)) {
      if (row <= layout.headerRow) continue;
      if (!fields) {
        yield { row, ...(reason !== undefined && { reason }) };
        continue;
      }
      while (fields.length > columns.length && fields.at(-1) === '') fields.pop();
      if (fields.length !== columns.length)
        yield { row, reason: `${fields.length} columns instead of ${columns.length}` };
      else yield { row, cells: places.map((place) => fields[place]) };
    }
  }
  return insertRows(database, table, wanted, rows(), tally);
}
