import { SaxesParser } from 'saxes';
import { userError } from '../../errors';
import { collectRow, type FeedRow } from './collect-row';

/** Names of HTML that feeds use without declaring them. */
const ENTITIES = {
  nbsp: '\u00A0',
  copy: '\u00A9',
  reg: '\u00AE',
  trade: '\u2122',
  hellip: '\u2026',
  middot: '\u00B7',
  ndash: '\u2013',
  mdash: '\u2014',
};

/**
 * The rows of an XML text, as they end: the elements at `path`.
 * @param path names from the root, prefixes left out: `rss/channel/item`.
 * @param name for messages.
 * @throws UserError, with the line, where the text is not well-formed.
 */
export async function* parseRows(chunks: AsyncIterable<string>, path: string, name: string): AsyncGenerator<FeedRow> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, ENTITIES);
  const open: string[] = [];
  let row: ReturnType<typeof collectRow> | undefined;
  let ended: FeedRow[] = [];
  parser.on('error', () => {
    // The parser's own words would repeat what is in the file.
    throw userError('badXml', name, parser.line);
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    const given = Object.entries(attributes as Record<string, string>);
    open.push(localName(tag));
    if (row) row.open(tag, given);
    else if (open.join('/') === path) row = collectRow(parser.line, given);
  });
  const write = (text: string) => row?.write(text);
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    if (row && open.join('/') === path) {
      ended.push(row.end());
      row = undefined;
    } else row?.close();
    open.pop();
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* ended;
    ended = [];
  }
  parser.close();
  yield* ended;
}

/** `g:price` → `price`. */
function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
