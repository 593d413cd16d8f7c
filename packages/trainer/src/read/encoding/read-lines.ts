import { readText } from './read-text';
import type { TextFile } from './text-file';

/** The lines of a text file, numbered from 1, without what ends them (LF or CRLF). */
export async function* readLines(
  text: Pick<TextFile, 'path' | 'name' | 'encoding'>,
): AsyncGenerator<[row: number, line: string]> {
  let rest = '';
  let row = 0;
  for await (const chunk of readText(text)) {
    if (!chunk.includes('\n')) {
      rest += chunk;
      continue;
    }
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield [++row, line.endsWith('\r') ? line.slice(0, -1) : line];
  }
  if (rest !== '') yield [++row, rest];
}
