import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { userError } from '../../errors';

/** A line of a text file: the number it has there, from 1, and what `take` made of it. */
export type Taken<Row> = Row & { line: number };

/**
 * Reads a text file line by line; empty lines are passed over.
 * @param form what a line must look like, for the message.
 * @param take gives `undefined` for a line that is not of the form.
 * @throws UserError naming the file, the line and the form.
 */
export async function readLines<Row extends object>(
  file: string,
  form: string,
  take: (text: string) => Row | undefined,
): Promise<Taken<Row>[]> {
  const rows: Taken<Row>[] = [];
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const row = take(text.replace(/^\uFEFF/u, ''));
      if (!row) throw userError('badLine', file, line, form);
      rows.push({ ...row, line });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw userError('noFile', file);
    if (code === 'EISDIR') throw userError('notAFile', file);
    throw error;
  }
  if (!rows.length) throw userError('emptyFile', file);
  return rows;
}

/** Ids apart by spaces; `undefined` where a line has no such form. */
export function ids(text: string): string[] | undefined {
  const found = text.trim().split(/ +/u);
  return found.every((id) => /^[^\s,]+$/u.test(id)) ? found : undefined;
}
