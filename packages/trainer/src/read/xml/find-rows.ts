import { SaxesParser } from 'saxes';

/** What feeds call a row. */
const ROWS = /\/(item|entry|product|offer|goods|row|record|article|listing)$/iu;
const SAMPLE_CHARACTERS = 2 ** 20;

/**
 * Finds which elements of an XML text are its rows: those of a usual name, else those that come again, with the fewest names before theirs.
 * @returns names from the root, prefixes left out (`rss/channel/item`); `undefined` where none has elements with text inside.
 */
export async function findRows(chunks: AsyncIterable<string>): Promise<string | undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  const found = new Map<string, { count: number; fields: number }>();
  let fields: number[] = [];
  let isRight = true;
  parser.on('error', () => {
    isRight = false;
  });
  parser.on('opentag', ({ name }) => {
    if (fields.length) fields[fields.length - 1] = (fields.at(-1) ?? 0) + 1;
    open.push(name.slice(name.indexOf(':') + 1));
    fields.push(0);
  });
  parser.on('closetag', () => {
    const inside = fields.at(-1) ?? 0;
    const path = open.join('/');
    const known = found.get(path) ?? { count: 0, fields: 0 };
    if (inside > 0) found.set(path, { count: known.count + 1, fields: known.fields + inside });
    open.pop();
    fields = fields.slice(0, -1);
  });
  let read = 0;
  for await (const chunk of chunks) {
    parser.write(chunk);
    read += chunk.length;
    if (!isRight || read > SAMPLE_CHARACTERS) break;
  }
  const paths = [...found].map(([path, { count }]) => ({
    path,
    count,
    isNamed: ROWS.test(path),
    depth: path.split('/').length,
  }));
  const [best] = paths
    .filter(({ depth }) => depth > 1)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        Number(b.count > 1) - Number(a.count > 1) ||
        a.depth - b.depth ||
        b.count - a.count,
    );
  return best?.path;
}
