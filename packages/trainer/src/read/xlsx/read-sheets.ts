import { readSheet, SheetNotFoundError } from 'read-excel-file/node';
import { userError } from '../../errors';
import { requireSize } from './require-size';

/** A cell as the workbook holds it; a number as its digits in the file, behind {@link NUMBER}. */
export type SheetCell = string | boolean | Date | null;

/** Stands before a number, to tell it from a text that looks the same. */
export const NUMBER = '\u0001';

/**
 * The sheets of a workbook one after another, each whole: row 1 first, rows as wide as the widest.
 * @param bytes the file.
 * @throws UserError where it is none, is damaged, or is larger than can be read at once.
 */
export async function* readSheets(bytes: Buffer, name: string): AsyncGenerator<SheetCell[][]> {
  requireSize(bytes, name);
  for (let sheet = 1; ; sheet++) {
    try {
      yield (await readSheet(bytes, sheet, { parseNumber: (digits) => NUMBER + digits })) as SheetCell[][];
    } catch (error) {
      if (error instanceof SheetNotFoundError) return;
      throw userError('badWorkbook', name);
    }
  }
}
