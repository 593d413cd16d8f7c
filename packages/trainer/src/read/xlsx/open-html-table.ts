import type { Database } from '../../database/open-database';
import { userError } from '../../errors';
import { cleanCell } from '../clean-cell';
import { readText } from '../encoding/read-text';
import type { TextFile } from '../encoding/text-file';
import { findHeader } from '../find-header';
import type { Input } from '../input';
import { insertRows, type Row } from '../insert-rows';
import { parseHtmlRows } from './parse-html-rows';

/**
 * Opens a table in HTML, which many shop systems send as `.xls`. Rows are numbered as a spreadsheet shows them.
 * @throws UserError where there is no table.
 */
export async function openHtmlTable(database: Database, text: TextFile): Promise<Input> {
  const first: string[][] = [];
  for await (const row of parseHtmlRows(readText(text))) {
    first.push(row.map(cleanCell));
    if (first.length === 50) break;
  }
  const filled = first.flatMap((cells, place) => (cells.some((cell) => cell !== '') ? [{ place, cells }] : []));
  const header = filled[findHeader(filled.map(({ cells }) => cells))];
  if (!header || header.cells.length < 2) throw userError('noHtmlTable', text.name);
  const columns = header.cells;
  return {
    file: text.name,
    columns,
    nested: false,
    load(table, wanted, tally) {
      const places = [...wanted.values()].map((column) => columns.indexOf(column));
      async function* rows(): AsyncGenerator<Row> {
        let row = 0;
        for await (const cells of parseHtmlRows(readText(text))) {
          row++;
          if (row <= header!.place + 1 || cells.every((cell) => cell === '')) continue;
          yield { row, cells: places.map((place) => cells[place]) };
        }
      }
      return insertRows(database, table, wanted, rows(), tally);
    },
  };
}
