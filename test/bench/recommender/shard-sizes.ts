import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const SAMPLE = 5000;

/** Bytes of shards as they lie, and as a page loads them (brotli, quality 5), each sorted; of more than 5,000 evenly chosen ones. */
export async function shardSizes(folder: string, shardCount: number): Promise<{ sizes: number[]; plain: number[] }> {
  const step = Math.max(1, Math.floor(shardCount / SAMPLE));
  const sizes: number[] = [];
  const plain: number[] = [];
  for (let shard = 0; shard < shardCount; shard += step) {
    const bytes = await readFile(join(folder, `${shard}.json`));
    plain.push(bytes.length);
    sizes.push(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
  }
  const ascending = (a: number, b: number) => a - b;
  return { sizes: sizes.sort(ascending), plain: plain.sort(ascending) };
}
