import { readHead } from './read-head';

/** What `gzip` writes first. @see https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const GZIP = [0x1f, 0x8b];

/** Whether a file is packed by gzip, whatever it is called. */
export async function isGzip(path: string): Promise<boolean> {
  const head = await readHead(path, GZIP.length);
  return GZIP.every((byte, place) => head[place] === byte);
}
