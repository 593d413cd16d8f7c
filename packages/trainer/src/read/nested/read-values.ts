import { userError } from '../../errors';
import { readLines } from '../encoding/read-lines';
import { readText } from '../encoding/read-text';
import type { TextFile } from '../encoding/text-file';
import type { Met } from './met';
import { parseJson } from './parse-json';

/** A document that is not split into lines is parsed whole: it takes some ten times its size in memory. */
const LARGEST_DOCUMENT = 128 * 2 ** 20;

/** The values of JSON Lines, one a line; blank lines are passed over. */
export async function* readLineValues(text: TextFile): AsyncGenerator<Met> {
  for await (const [row, line] of readLines(text)) if (line.trim() !== '') yield metOf(row, line);
}

/** A value from its text; none where it is no JSON. */
export function metOf(row: number, json: string): Met {
  try {
    return { row, value: parseJson(json) };
  } catch {
    return { row };
  }
}

/** One whole document; `undefined` where it is no JSON. @throws UserError where it is too large to be parsed whole. */
export async function readDocument(text: TextFile): Promise<unknown> {
  let whole = '';
  for await (const chunk of readText(text)) {
    whole += chunk;
    if (whole.length > LARGEST_DOCUMENT) throw userError('documentTooLarge', text.name, LARGEST_DOCUMENT / 2 ** 20);
  }
  return metOf(1, whole).value;
}
