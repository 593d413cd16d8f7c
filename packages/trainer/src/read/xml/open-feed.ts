import type { Database } from '../../database/open-database';
import { userError } from '../../errors';
import { readText } from '../encoding/read-text';
import type { TextFile } from '../encoding/text-file';
import type { Input } from '../input';
import { insertRows, type Row } from '../insert-rows';
import { findRows } from './find-rows';
import { parseRows } from './parse-rows';

const SAMPLE_ROWS = 500;
const NOT_XML = /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|style|table|div|center|script)\b/iu;

/**
 * Opens a feed in XML: RSS 2.0, Atom, or rows of whatever name; a Google Merchant feed is one. `undefined` for HTML.
 * @throws UserError for XML that is not well-formed or has no rows.
 */
export async function openFeed(database: Database, text: TextFile): Promise<Input | undefined> {
  const head = await headOf(text);
  if (NOT_XML.test(head)) return undefined;
  if (/<Workbook[\s>]/u.test(head)) throw userError('spreadsheetXml', text.name);
  const path = await findRows(readText(text));
  const columns = new Set<string>();
  let rows = 0;
  // Without rows it is read all the same: what is wrong with it is then said with its line.
  for await (const { cells } of parseRows(readText(text), path ?? '', text.name)) {
    for (const column of cells.keys()) columns.add(column);
    if (++rows === SAMPLE_ROWS) break;
  }
  if (!rows) throw userError('noFeedRows', text.name);
  return {
    file: text.name,
    columns: [...columns],
    nested: false,
    layout: 'xml-feed',
    load(table, wanted, tally) {
      const names = [...wanted.values()];
      async function* cells(): AsyncGenerator<Row> {
        for await (const { row, cells } of parseRows(readText(text), path ?? '', text.name)) {
          yield { row, cells: names.map((name) => cells.get(name)) };
        }
      }
      return insertRows(database, table, wanted, cells(), tally);
    },
  };
}

async function headOf(text: TextFile): Promise<string> {
  for await (const chunk of readText(text)) return chunk.slice(0, 4096);
  return '';
}
