import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { userError } from '../../errors';
import { isGzip } from './is-gzip';

/** A packed file may unfold to this much without a question… */
const FREE_BYTES = 2 ** 30;
/** …and beyond it to so many times its own size. Logs pack to a tenth or a thirtieth, a file of one letter to a thousandth. */
const LARGEST_RATIO = 100;
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
