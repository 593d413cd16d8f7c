import { layoutOf, type Manifest, type ModelFiles, modelPath } from '@dangol/schema';
import { userError } from '../errors';
import { brotliQuality, packFile } from '../write/compress-files';
import { manifestName } from '../write/manifest-name';
import type { ModelFilesRead } from '../write/open-model-files';
import { singleFile } from '../write/single-file';
import type { Target } from './target';

/** A file as it goes to a target. */
export interface Shipped {
  path: string;
  bytes: Buffer;
  encoding?: 'gzip';
}

/** A model, as it is to lie in a place. */
export interface LaidOut {
  manifest: Manifest;
  /** The name of the manifest there, and its text. @param enabled as it stands there. */
  head: string;
  text(enabled: boolean): Promise<string>;
  layout: string;
  /** What there is besides, without extension; `popular` last, by which one knows that all are there. */
  names: string[];
  /** What one of these is there: itself and its packed copies. */
  shipped(name: string): Promise<Shipped[]>;
}

/**
 * Names a model's files for a place, whatever their names are here: the content stays.
 * @param files how it is to be laid out besides what the model is already.
 * @param compress whether packed copies are made where the model has none. A host with S3's interface sends what it has: there the files themselves are
 * packed, by gzip, which every browser takes on every address.
 * @throws UserError where one file is to become many, or is too large.
 */
export async function layOut(
  source: ModelFilesRead,
  kind: Target['kind'],
  files: ModelFiles | undefined,
  compress: boolean,
): Promise<LaidOut> {
  const own = source.manifest.files;
  const wanted: ModelFiles = { ...own, ...files };
  if (own?.single && JSON.stringify(wanted) !== JSON.stringify(own)) throw userError('notApart', source.path);
  if (wanted.single) wanted.flat = undefined;
  const { flat, extension, single } = wanted;
  const named: ModelFiles = {
    ...(flat && { flat }),
    ...(extension && extension !== 'json' && { extension }),
    ...(single && { single }),
  };
  const layout = layoutOf(named);
  const { files: _, ...rest } = source.manifest;
  const manifest: Manifest = { ...rest, ...(Object.keys(named).length && { files: named }) };
  const all = single ? [] : await source.names();
  const quality = brotliQuality(all.length);

  async function packedCopies(name: string, path: string, bytes: Buffer): Promise<Shipped[]> {
    const br = await source.packed(name, '.br');
    const gz = await source.packed(name, '.gz');
    const made = compress && !(br && gz) ? await packFile(bytes, quality) : { br, gz };
    return Object.entries(made).flatMap(([ending, packed]) =>
      packed ? [{ path: `${path}.${ending}`, bytes: packed }] : [],
    );
  }

  return {
    manifest,
    head: manifestName(named),
    async text(enabled) {
      if (single && !own?.single) return singleFile(source, { ...manifest, enabled }, named);
      return JSON.stringify({ ...(own?.single ? source.manifest : manifest), enabled });
    },
    layout,
    names: [...all.filter((name) => name !== 'popular'), ...all.filter((name) => name === 'popular')],
    async shipped(name) {
      const path = modelPath(manifest.version, name, layout);
      const bytes = Buffer.from(await source.text(name));
      if (kind !== 's3') return [...(await packedCopies(name, path, bytes)), { path, bytes }];
      return [compress ? { path, bytes: (await packFile(bytes, 1)).gz, encoding: 'gzip' } : { path, bytes }];
    },
  };
}
