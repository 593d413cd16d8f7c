import writeXlsxFile from 'write-excel-file/node';
import type { Row } from './rows';

/**
 * Rows as an .xlsx file of one sheet: texts as texts, numbers as numbers.
 * @param note a line that stands above the header, as SmartStore writes one.
 */
export function workbook(rows: readonly Row[], note?: string): Promise<Buffer> {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) =>
    typeof value === 'number' ? { value, type: Number } : { value: value || undefined, type: String };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((line) => line.map(cell));
  return writeXlsxFile([...(note === undefined ? [] : [[cell(note)]]), ...lines]).toBuffer();
}
