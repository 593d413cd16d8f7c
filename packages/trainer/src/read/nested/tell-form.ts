import { readLines } from '../encoding/read-lines';
import { readText } from '../encoding/read-text';
import type { TextFile } from '../encoding/text-file';
import { isObject, type JsonObject } from './parse-json';
import { metOf, readDocument } from './read-values';
import { isWrapper, unwrap } from './unwrap';

/** How a JSON file is made: an array, one object a line, or one document whose rows are inside a wrapper. */
export type Form = 'array' | 'lines' | { rows: JsonObject[] };

/** Tells it by the first letter, the first two lines, and where these are no objects by the whole. */
export async function tellForm(text: TextFile): Promise<Form> {
  const first = await firstLetter(text);
  if (first !== '{') return first === '[' ? 'array' : 'lines';
  const lines: string[] = [];
  for await (const [, line] of readLines(text)) {
    if (line.trim() !== '') lines.push(line);
    if (lines.length === 2) break;
  }
  const [one, two] = lines.map((line) => metOf(0, line).value);
  if (isObject(two) || (isObject(one) && (lines.length > 1 || !isWrapper(one)))) return 'lines';
  const document = isObject(one) ? one : await readDocument(text);
  return document === undefined ? 'lines' : { rows: unwrap(document) };
}

async function firstLetter(text: TextFile): Promise<string> {
  for await (const chunk of readText(text)) {
    const start = chunk.trimStart();
    if (start !== '') return start.charAt(0);
  }
  return '';
}
