import { isGzip } from './encoding/is-gzip';
import { readBytes } from './encoding/read-bytes';
import { readHead } from './encoding/read-head';

/** What a file is by its first bytes. */
export type Kind = 'workbook' | 'compound' | 'parquet' | 'markup' | 'json' | 'text' | 'binary';

const HEAD_BYTES = 4096;
const SIGNATURES: [Kind, number[]][] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

/**
 * Tells it whatever the file is called: spreadsheets are sent as `.xls`, tables in HTML too, and an address often has no ending.
 * @param name for messages.
 */
export async function tellKind(path: string, name: string): Promise<Kind> {
  const head = await unpackedHead(path, name);
  const signed = SIGNATURES.find(([, bytes]) => bytes.every((byte, place) => head[place] === byte));
  if (signed) return signed[0];
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = head.filter((byte) => byte === 0).length;
  // UTF-16 without a mark has a zero at every other byte, a text none but by mistake.
  if (!isWide && zeros > head.length / 50 && zeros < head.length / 4) return 'binary';
  const letters = Buffer.from(head.filter((byte) => byte !== 0))
    .toString('latin1')
    .replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '')
    .trimStart();
  if (letters.startsWith('<')) return 'markup';
  return letters.startsWith('{') || letters.startsWith('[') ? 'json' : 'text';
}

async function unpackedHead(path: string, name: string): Promise<Buffer> {
  if (!(await isGzip(path))) return readHead(path, HEAD_BYTES);
  let unpacked: Buffer = Buffer.alloc(0);
  for await (const bytes of readBytes(path, name)) {
    unpacked = Buffer.concat([unpacked, bytes]);
    if (unpacked.length >= HEAD_BYTES) break;
  }
  return unpacked.subarray(0, HEAD_BYTES);
}
