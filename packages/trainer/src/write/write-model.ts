import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutOf, type Manifest, MODEL_FORMAT, type ModelFiles } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { chooseShardCount } from './choose-shard-count';
import { compressFiles } from './compress-files';
import { draftShards } from './draft-shards';
import { gatherLists } from './gather-lists';
import { manifestName } from './manifest-name';
import { openDraft } from './open-draft';
import { openPacking } from './open-packing';
import { packPopular } from './pack-popular';
import { packShelves } from './pack-shelves';
import { pruneVersions } from './prune-versions';
import { putFile } from './put-file';
import { readDraft } from './read-draft';
import { readManifest } from './read-manifest';
import { settleVersion } from './settle-version';
import { singleFile } from './single-file';

/** What was written. */
export interface WrittenModel {
  manifest: Manifest;
  /** Brotli bytes of the 95th of 100 shards. */
  shardP95Bytes: number;
  files: number;
  /** Of all files, as they lie on the disk uncompressed. */
  bytes: number;
}

/** How it is written. */
export interface WriteOptions {
  /** Whether `.br` and `.gz` lie beside each file of the version. Default false. */
  compress?: boolean | undefined;
  /** How the files are named. Default: in folders, `.json`. */
  files?: ModelFiles | undefined;
  /** Called with the share that is done, 0 to 1. */
  onShare?: ((share: number) => void) | undefined;
}

/**
 * Writes a model folder. Its version is a hash of its content: the same input gives the same bytes. All is prepared in a draft beside, which gets
 * the version's name by one rename (laid out flat its files come one by one); the manifest comes last, by rename, so that an interrupted run leaves the old model in place. Two older
 * versions stay for pages that are still open.
 */
export async function writeModel(
  database: Database,
  directory: string,
  head: Pick<Manifest, 'counts' | 'builtAt'>,
  { compress = false, files, onShare }: WriteOptions = {},
): Promise<WrittenModel> {
  await gatherLists(database);
  const popular = await packPopular(database);
  const shelves = await packShelves(database);
  const packing = await openPacking(database);
  const { shardCount, shardP95Bytes } = await chooseShardCount(packing);
  const draft = await openDraft(directory);
  try {
    const share = compress ? 0.3 : 1;
    const rest = { head, popular, shelves };
    const { version, bytes } = await draftShards(packing, join(draft, 'items'), shardCount, rest, (done) =>
      onShare?.(done * share),
    );
    let wholeBytes = 0;
    for (const [name, { format, ...lists }] of Object.entries({ popular, shelves })) {
      const text = JSON.stringify({ format, version, ...lists });
      wholeBytes += Buffer.byteLength(text);
      await putFile(join(draft, `${name}.json`), text);
    }
    // A shop that was switched off by hand stays off when it is trained again.
    const enabled = (await readManifest(directory, manifestName(files)))?.enabled !== false;
    const manifest: Manifest = { format: MODEL_FORMAT, version, shardCount, ...head, enabled, ...(files && { files }) };
    const path = join(directory, manifestName(files));
    if (files?.single) {
      const text = await singleFile(readDraft(draft, shardCount), manifest, files);
      await putFile(path, text);
      return { manifest: { ...manifest, shardCount: 1 }, shardP95Bytes, files: 1, bytes: Buffer.byteLength(text) };
    }
    if (compress) await compressFiles(draft, (done) => onShare?.(share + done * (1 - share)));
    await settleVersion(draft, directory, version, layoutOf(files));
    await putFile(path, JSON.stringify(manifest));
    await pruneVersions(directory, version);
    return { manifest, shardP95Bytes, files: shardCount + 3, bytes: bytes + wholeBytes };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
