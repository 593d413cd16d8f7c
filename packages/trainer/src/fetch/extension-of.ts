import { constants, gunzipSync } from 'node:zlib';

/** What a server says of a file, and how it begins. */
export interface Described {
  /** The path of the address, still encoded. */
  pathname: string;
  /** Headers of the answer, `null` where there is none. */
  type: string | null;
  disposition: string | null;
  /** The first bytes, as many as came: some hundreds are enough. */
  head: Buffer;
}

const PROLOG = /^(\s|<\?.*?\?>|<!--.*?-->)+/su;
const PAGE = /^<(!doctype\s+html|html|head|body|title|meta|script)\b/iu;
const TEXTS = ['.csv', '.tsv', '.txt'];
const JSONS = ['.json', '.jsonl', '.ndjson'];
const TYPES: [type: RegExp, extension: string][] = [
  [/^text\/csv\b/iu, '.csv'],
  [/^text\/tab-separated-values\b/iu, '.tsv'],
  [/^application\/(x-ndjson|jsonl|jsonlines|x-jsonlines)\b/iu, '.jsonl'],
];

/**
 * The extension that a downloaded file is opened by, such as `.tsv` or `.xml.gz`; `page` for a web page. What the bytes say counts; only what they leave open (CSV or
 * TSV, JSON or JSON Lines) is told by the name in Content-Disposition, the path, and Content-Type, in this order: feeds are served as
 * `text/html`, and from paths like `/feed.php`.
 */
export function extensionOf({ pathname, type, disposition, head }: Described): string {
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const inner = extensionOf({
      pathname: pathname.replace(/\.gz$/iu, ''),
      type: null,
      disposition,
      head: unzipped(head),
    });
    return inner === 'page' ? inner : `${inner}.gz`;
  }
  const magic = head.toString('latin1', 0, 4);
  if (magic === 'PAR1') return '.parquet';
  if (magic === 'PK\u0003\u0004') return '.xlsx';
  const text = textOf(head).trimStart();
  if (text.startsWith('<')) return PAGE.test(text.replace(PROLOG, '')) ? 'page' : '.xml';
  const known = /^[[{]/u.test(text) ? JSONS : TEXTS;
  const names = [nameIn(disposition), pathname.replace(/\.gz$/iu, '')];
  const named = names.map((name) => /\.[a-z]+$/iu.exec(name)?.[0].toLowerCase());
  const byType = TYPES.find(([form]) => form.test(type?.trim() ?? ''))?.[1];
  return (
    [...named, byType].find((extension) => known.includes(extension ?? '')) ?? (known === JSONS ? '.json' : '.txt')
  );
}

/** The plain `filename` of the header; of the other form (`filename*`) the end, all that is looked at, is the same. */
function nameIn(disposition: string | null): string {
  return (
    /filename\*?\s*=\s*(?:"([^"]*)"|([^;]*))/iu
      .exec(disposition ?? '')
      ?.slice(1)
      .find(Boolean)
      ?.trim() ?? ''
  );
}

function textOf(head: Buffer): string {
  const utf16 = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff && 'utf-16be';
  return utf16 ? new TextDecoder(utf16).decode(head) : head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/u, '');
}

function unzipped(head: Buffer): Buffer {
  try {
    // The end of it has not come.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
