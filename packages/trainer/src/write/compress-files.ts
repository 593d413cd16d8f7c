import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** As many as the thread pool of Node takes at once. */
const AT_ONCE = 4;
/** Up to so many files they are made as small as it goes in reasonable time. */
const MANY_FILES = 20_000;

/** Brotli's quality: 10 makes files 12 % smaller than 5, for 6 ms of a processor each instead of 0.4; 11 another 3 % for 15 ms. */
export function brotliQuality(files: number): number {
  return files <= MANY_FILES ? 10 : 5;
}

/**
 * Writes `.br` and `.gz` beside every JSON file of a version, for hosts that send them as they are. The same file gives the same bytes.
 * The manifest gets none: it is the one file that changes, and two of three files changed is a mixed state.
 * @param version the folder of the version, or its draft: nobody reads it yet.
 * @param onShare called with the share that is done, 0 to 1.
 */
export async function compressFiles(version: string, onShare: (share: number) => void = () => {}): Promise<void> {
  const names = (await readdir(version, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const quality = brotliQuality(names.length);
  let done = 0;
  async function work(): Promise<void> {
    for (let name = names[done++]; name !== undefined; name = names[done++]) {
      const path = join(version, name);
      const { br, gz } = await packFile(await readFile(path), quality);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
      onShare(Math.min(1, done / names.length));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** A file's packed copies, the same everywhere. @param quality of brotli. */
export async function packFile(file: Buffer, quality: number): Promise<{ br: Buffer; gz: Buffer }> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: file.length };
  const [br, gz] = await Promise.all([brotliOf(file, { params }), gzipOf(file, { level: 9 })]);
  // The header's last byte names the system that packed it: 255 is "unknown" (RFC 1952).
  gz[9] = 255;
  return { br, gz };
}
