import type { Database } from '../../database/open-database';
import { userError } from '../../errors';
import { cleanCell } from '../clean-cell';
import { readBytes } from '../encoding/read-bytes';
import { findHeader } from '../find-header';
import type { Input } from '../input';
import { insertRows, type Row } from '../insert-rows';
import { dateText, serialDateText } from './date-text';
import { lostDigits, numberText, shortened } from './number-text';
import { NUMBER, readSheets, type SheetCell } from './read-sheets';

/** Roles of instants: there a bare number is a count of days. */
const INSTANTS = /^(at|added)$|(_at|At)$/u;
/** Fewer zeros at the end of long numbers may be chance. */
const TELLING_ZEROS = 3;

/**
 * Opens an .xlsx workbook: the first sheet with a header. Row numbers are those the spreadsheet shows; dates come in ISO 8601 without a zone, numbers without an
 * exponent, long ones that have lost digits with it.
 * @param name for messages.
 * @throws UserError where it is no workbook or all its sheets are empty.
 */
export async function openWorkbook(database: Database, file: string, name: string): Promise<Input> {
  const pieces: Buffer[] = [];
  for await (const bytes of readBytes(file, name)) pieces.push(bytes);
  for await (const rows of readSheets(Buffer.concat(pieces), name)) {
    const first = rows.slice(0, 200).flatMap((cells, place) => {
      const texts = cells.map((cell) => cleanCell(cellText(cell)));
      return texts.some((text) => text !== '') ? [{ place, texts }] : [];
    });
    const header = first[findHeader(first.map(({ texts }) => texts))];
    if (!header || header.texts.filter((text) => text !== '').length < 2) continue;
    return sheetInput(database, name, rows, header.place, header.texts);
  }
  throw userError('emptyFile', name);
}

function sheetInput(
  database: Database,
  file: string,
  sheet: SheetCell[][],
  headerPlace: number,
  columns: string[],
): Input {
  return {
    file,
    columns,
    nested: false,
    load(table, wanted, tally) {
      const cells = [...wanted].map(([role, column]) => {
        const place = columns.indexOf(column);
        const isShort = hasLostDigits(sheet, place);
        return (row: SheetCell[]) => cellText(row[place] ?? null, INSTANTS.test(role), isShort);
      });
      async function* rows(): AsyncGenerator<Row> {
        for (let place = headerPlace + 1; place < sheet.length; place++) {
          const row = sheet[place] as SheetCell[];
          if (row.every((cell) => cell === null || cell === '')) continue;
          yield { row: place + 1, cells: cells.map((cell) => cell(row)) };
        }
      }
      return insertRows(database, table, wanted, rows(), tally);
    },
  };
}

function cellText(cell: SheetCell, isInstant = false, isShort = false): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell.getTime());
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if (!cell.startsWith(NUMBER)) return /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/u.test(cell) ? '' : cell;
  const text = numberText(cell.slice(NUMBER.length));
  if (isInstant) return serialDateText(text) ?? text;
  return isShort && lostDigits(text) ? shortened(text) : text;
}

/** Whether the numbers of a column have more digits than a spreadsheet keeps: all that are so long end in zeros. */
function hasLostDigits(sheet: readonly SheetCell[][], place: number): boolean {
  const long = new Map<string, number>();
  for (const row of sheet) {
    const cell = row[place];
    if (typeof cell !== 'string' || !cell.startsWith(NUMBER)) continue;
    const text = numberText(cell.slice(NUMBER.length));
    const lost = lostDigits(text);
    if (lost === 0) return false;
    if (lost !== undefined) long.set(text, lost);
  }
  let zeros = 0;
  for (const lost of long.values()) zeros += lost;
  return zeros >= TELLING_ZEROS;
}
