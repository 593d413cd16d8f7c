import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layoutOf, type Manifest, modelPath, parseManifest } from '@dangol/schema';
import { userError } from '../errors';
import { MANIFEST_NAME } from './manifest-name';

/** A model on this machine, in whatever layout, by the names of its files: `items/<n>`, `popular`, `shelves`. */
export interface ModelFilesRead {
  manifest: Manifest;
  /** Where the manifest lies, for messages. */
  path: string;
  /** All there are; the shards first, in order of their numbers. */
  names(): Promise<string[]>;
  /** What stands in one. @throws UserError where it is missing. */
  text(name: string): Promise<string>;
  /** Bytes of a packed copy beside it (`.br`, `.gz`), where there is one. */
  packed(name: string, ending: string): Promise<Buffer | undefined>;
}

/**
 * Opens a model in any layout: its folder, or its manifest (`manifest.txt`, `model.json`) where the folder has another than `manifest.json`.
 * @throws UserError where there is none, or its manifest is broken.
 */
export async function openModelFiles(model: string): Promise<ModelFilesRead> {
  const path = await findManifest(model);
  const text = await readFile(path, 'utf8').catch(() => {
    throw userError('noModel', model);
  });
  const manifest = parse(path, text);
  const { version, shardCount, parts } = manifest;
  const layout = layoutOf(manifest.files);
  const pathOf = (name: string) => join(dirname(path), modelPath(version, name, layout));

  async function isThere(name: string): Promise<boolean> {
    return (await stat(pathOf(name)).catch(() => undefined))?.isFile() ?? false;
  }

  return {
    manifest,
    path,
    async names() {
      if (parts) return Object.keys(parts);
      const shards = Array.from({ length: shardCount }, (_, number) => `items/${number}`);
      // A model of an earlier release has no shelves.
      return [...shards, 'popular', ...((await isThere('shelves')) ? ['shelves'] : [])];
    },
    async text(name) {
      if (parts) {
        const part = parts[name as keyof typeof parts];
        if (part) return JSON.stringify(part);
        throw userError('badModelFile', path, `${name} is missing`);
      }
      return readFile(pathOf(name), 'utf8').catch(() => {
        throw userError('badModelFile', pathOf(name), 'missing');
      });
    },
    packed: async (name, ending) => (parts ? undefined : readFile(pathOf(name) + ending).catch(() => undefined)),
  };
}

/** The manifest itself, the folder's `manifest.json`, or else the one file in it that a manifest of another name could be. */
async function findManifest(model: string): Promise<string> {
  const names = await readdir(model).catch(() => undefined);
  if (!names) return model;
  const others = names.filter((name) => MANIFEST_NAME.test(name)).sort();
  return join(model, names.includes('manifest.json') ? 'manifest.json' : (others[0] ?? 'manifest.json'));
}

function parse(path: string, text: string): Manifest {
  try {
    const manifest = parseManifest(JSON.parse(text), '');
    if (manifest.files?.single && !manifest.parts) throw new TypeError('parts: expected an object, got nothing');
    return manifest;
  } catch (error) {
    throw userError('badModelFile', path, error instanceof Error ? error.message : String(error));
  }
}
