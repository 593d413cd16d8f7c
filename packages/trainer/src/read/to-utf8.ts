import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

let converted = 0;

/**
 * Gives a path to the same text in UTF-8: the file itself, or a copy in the scratch folder where it was
 * UTF-16, or in the Korean code page that spreadsheets still write (CP949, which the web calls `euc-kr`).
 * @see https://encoding.spec.whatwg.org/#index-euc-kr
 */
export async function toUtf8(file: string, scratch: string): Promise<string> {
  const encoding = await encodingOf(file);
  if (encoding === 'utf-8') return file;
  const target = join(scratch, `utf8-${converted++}`);
  const decoder = new TextDecoder(encoding);
  async function* decode(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  await pipeline(Readable.from(decode(createReadStream(file))), createWriteStream(target));
  return target;
}

async function encodingOf(file: string): Promise<string> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0).finally(() => handle.close());
  if (bytesRead >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (bytesRead >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  return (await isAllUtf8(file)) ? 'utf-8' : 'euc-kr';
}

async function isAllUtf8(file: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return isUtf8(rest);
}

/** Where the last character starts if it may be cut, else the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
