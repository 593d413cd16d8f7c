import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** Cells of a table, the first row its head. */
export type Table = (string | number)[][];

/** A table in Markdown. */
export function toMarkdown([head = [], ...rows]: Table): string {
  return [head, head.map((_, place) => (place ? '---:' : '---')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** Puts text between the markers of a section of the benches' README. */
export async function writeSection(name: string, text: string): Promise<void> {
  const [from, to] = [`<!--recommender ${name}-->`, `<!--/recommender ${name}-->`];
  const [before, rest] = (await readFile(README, 'utf8')).split(from);
  const after = rest?.split(to)[1];
  if (after === undefined) throw new Error(`README.md has no place for ${name}`);
  await writeFile(README, `${before}${from}\n\n${text}\n\n${to}${after}`);
}
