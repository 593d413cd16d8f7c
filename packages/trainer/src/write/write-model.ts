import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@dangol/schema';
import { MODEL_FORMAT } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { brotliBytes, chooseShardCount, p95, SHARD_BUDGET_BYTES } from './choose-shard-count';
import { gatherLists } from './gather-lists';
import { packPopular } from './pack-popular';
import { packShards, shardNumber, shardText } from './pack-shards';
import { pruneVersions } from './prune-versions';

/** What was written. */
export interface WrittenModel {
  manifest: Manifest;
  /** Brotli bytes of the 95th of 100 shards. */
  shardP95Bytes: number;
  files: number;
}

const VERSION_DIGITS = 16;
const MOST_ATTEMPTS = 4;

/** Called with the share that is done, 0 to 1. */
type OnShare = (share: number) => void;

/**
 * Writes a model folder. Its version is a hash of its content: the same input gives the same bytes. The manifest comes last, by
 * rename, so that an interrupted run leaves the old model in place; two older versions stay for pages that are still open.
 */
export async function writeModel(
  database: Database,
  directory: string,
  head: Pick<Manifest, 'counts' | 'builtAt'>,
  onShare: OnShare,
): Promise<WrittenModel> {
  await gatherLists(database);
  const popular = await packPopular(database);
  const { shardCount, shardP95Bytes, version } = await nameVersion(database, { head, popular });
  const folder = join(directory, version, 'items');
  await mkdir(folder, { recursive: true });
  let next = 0;
  const empty = (number: number) => shardText(version, { number, items: [], cards: [] });
  for await (const shard of packShards(database, shardNumber(shardCount))) {
    for (; next < shard.number; next++) await put(join(folder, `${next}.json`), empty(next));
    await put(join(folder, `${shard.number}.json`), shardText(version, shard));
    next = shard.number + 1;
    onShare(next / shardCount);
  }
  for (; next < shardCount; next++) await put(join(folder, `${next}.json`), empty(next));
  const { format, ...lists } = popular;
  await put(join(directory, version, 'popular.json'), JSON.stringify({ format, version, ...lists }));
  const enabled = await wasEnabled(directory);
  const manifest: Manifest = { format: MODEL_FORMAT, version, shardCount, ...head, enabled };
  await put(join(directory, 'manifest.json'), JSON.stringify(manifest));
  await pruneVersions(directory, version);
  return { manifest, shardP95Bytes, files: shardCount + 2 };
}

/** Packs everything once to learn its hash, and its true sizes: a sample may have promised too much. */
async function nameVersion(
  database: Database,
  rest: object,
): Promise<{ shardCount: number; shardP95Bytes: number; version: string }> {
  let shardCount = await chooseShardCount(database);
  for (let attempt = 1; ; attempt++) {
    const hash = createHash('sha256').update(JSON.stringify([MODEL_FORMAT, shardCount, rest]));
    const sizes: number[] = [];
    for await (const shard of packShards(database, shardNumber(shardCount))) {
      hash.update(shardText('', shard));
      sizes.push(brotliBytes(shardText('0'.repeat(VERSION_DIGITS), shard)));
    }
    const shardP95Bytes = p95(sizes);
    if (shardP95Bytes <= SHARD_BUDGET_BYTES || attempt === MOST_ATTEMPTS) {
      return { shardCount, shardP95Bytes, version: hash.digest('hex').slice(0, VERSION_DIGITS) };
    }
    shardCount = Math.ceil(shardCount * 1.1);
  }
}

/** Writes a file whole or not at all, and leaves it alone where it is the same already. */
async function put(path: string, text: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch(() => undefined);
  if (there === text) return;
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/** A shop that was switched off by hand stays off when it is trained again. */
async function wasEnabled(directory: string): Promise<boolean> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => '{}');
  try {
    return (JSON.parse(text) as Partial<Manifest>).enabled !== false;
  } catch {
    return true;
  }
}
