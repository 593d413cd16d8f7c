import { constants, copyFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@dangol/schema';
import { userError } from '../errors';
import { compressFiles } from './compress-files';
import { openDraft } from './open-draft';
import { pruneVersions } from './prune-versions';
import { putFile } from './put-file';
import { readManifest } from './read-manifest';
import { requireModelFolder } from './require-model-folder';
import { settleVersion } from './settle-version';

/** How a model is published. */
export interface PublishOptions {
  /** Whether `.br` and `.gz` lie beside each file, made here where the model has none. Default false: what the model has is taken along. */
  compress?: boolean | undefined;
  /** Called with the share that is done, 0 to 1. */
  onShare?: ((share: number) => void) | undefined;
}

/** Another publisher has this long between its version and its manifest. */
const YOUNG_MS = 60_000;

/** At most so many times somebody else may be in the way. */
const ATTEMPTS = 3;

/**
 * Copies a trained model to a folder that visitors read, on this file system or another: the version under a name of its own first, the manifest
 * last, each by one rename, so that whoever reads, and whenever this is killed, finds a whole model. Two older versions stay for pages that are
 * open. A shop that was switched off there by hand stays off.
 * @throws UserError where there is no model, or where the folder holds other things but no model.
 */
export async function publishModel(model: string, directory: string, options: PublishOptions = {}): Promise<Manifest> {
  const source = await readManifest(model);
  if (!source) throw userError('noModel', model);
  await requireModelFolder(directory);
  await mkdir(directory, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    await placeVersion(model, directory, source, options);
    const enabled = source.enabled && (await readManifest(directory))?.enabled !== false;
    const manifest: Manifest = { ...source, enabled };
    await putFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
    await pruneVersions(directory, source.version, YOUNG_MS);
    // Somebody with a slow disk may have tidied up just now.
    if (attempt === ATTEMPTS || (await isThere(directory, source))) return manifest;
  }
}

/** Whether a version is there as far as its outermost files tell: it came by one rename, whole. */
async function isThere(directory: string, { version, shardCount }: Manifest): Promise<boolean> {
  const files = ['popular.json', 'items/0.json', `items/${shardCount - 1}.json`];
  const sizes = await Promise.all(files.map((file) => stat(join(directory, version, file)).catch(() => undefined)));
  return sizes.every((info) => info?.isFile());
}

async function placeVersion(
  model: string,
  directory: string,
  source: Manifest,
  options: PublishOptions,
): Promise<void> {
  const { compress = false, onShare } = options;
  const from = join(model, source.version);
  const draft = await openDraft(directory);
  try {
    const shards = await readdir(join(from, 'items')).catch(() => []);
    const names = [...(await readdir(from).catch(() => [])), ...shards.map((name) => `items/${name}`)];
    const files = names.filter((name) => /\.json(\.br|\.gz)?$/u.test(name));
    if (files.length < source.shardCount) throw userError('badModelFile', from, 'files are missing');
    const zipped = compress
      ? files.flatMap((name) => (name.endsWith('.json') ? [`${name}.br`, `${name}.gz`] : []))
      : [];
    const folder = join(directory, source.version);
    if (await hasAll(folder, from, [...files, ...zipped])) return await utimes(folder, new Date(), new Date());
    const part = compress ? 0.3 : 1;
    for (const [done, name] of files.entries()) {
      // By reference where the file system can: nothing is copied until one of the two changes.
      copyFileSync(join(from, name), join(draft, name), constants.COPYFILE_FICLONE);
      if (done % 1000 === 0) onShare?.((done / files.length) * part);
    }
    if (compress && !files.includes('popular.json.br'))
      await compressFiles(draft, (done) => onShare?.(part + done * (1 - part)));
    await settleVersion(draft, directory, source.version);
    onShare?.(1);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Whether all files are there already, as large as they should be: the same version has the same content. */
async function hasAll(folder: string, from: string, files: readonly string[]): Promise<boolean> {
  for (const name of files) {
    const there = await stat(join(folder, name)).catch(() => undefined);
    const wanted = await stat(join(from, name)).catch(() => there);
    if (!there || there.size !== wanted?.size) return false;
  }
  return true;
}
