import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { userError } from '../../errors';

/** A packed file may unfold to this much without a question… */
const FREE_BYTES = 2 ** 30;
/** …and beyond it to so many times its own size. Logs pack to a tenth or a thirtieth, a file of one letter to a thousandth. */
const LARGEST_RATIO = 100;
/** What `gzip` writes first. @see https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const GZIP = [0x1f, 0x8b];

/** The first bytes of a file as they lie on the disk. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether a file is packed by gzip, whatever it is called. */
export async function isGzip(path: string): Promise<boolean> {
  const head = await readHead(path, GZIP.length);
  return GZIP.every((byte, place) => head[place] === byte);
}

/**
 * The bytes of a file, unpacked where gzip packed it.
 * @param name for messages.
 * @param freeBytes what it may unfold to in any case.
 * @throws UserError where it unfolds to more than any log would, or is cut short.
 */
export async function* readBytes(path: string, name: string, freeBytes = FREE_BYTES): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!(await isGzip(path))) {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const most = Math.max(freeBytes, (await stat(path)).size * LARGEST_RATIO);
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  file.on('error', (error) => unpacked.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of file.pipe(unpacked) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) throw userError('unfoldsTooFar', name, LARGEST_RATIO);
      yield chunk;
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? userError('unreadable', name, 'its gzip packing is damaged or cut short') : error;
  } finally {
    file.destroy();
  }
}
