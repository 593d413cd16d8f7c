import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf, type Manifest, type ModelFiles, modelPath, parseManifest } from '@dangol/schema';
import { aCard, aManifest, aPopular, aRecord, aShard } from '../builders';

/** A version as models name it. */
export const versionOf = (digit: string): string => digit.repeat(16);

/** A model folder made by hand, in the usual layout. @returns its path. */
export function handMadeModel(
  folder: string,
  digit: string,
  { shards = 12, items = 100 }: { shards?: number; items?: number } = {},
): string {
  const [version, model] = [versionOf(digit), join(folder, `model-${digit}`)];
  mkdirSync(join(model, version, 'items'), { recursive: true });
  const write = (path: string, file: object) => writeFileSync(join(model, path), JSON.stringify(file));
  for (let shard = 0; shard < shards; shard++) {
    const id = `item-${digit}-${shard}`;
    const record = aRecord({ id, card: aCard({ id, title: `Title of ${id} ${'.'.repeat(shard)}` }) });
    write(`${version}/items/${shard}.json`, aShard({ version, items: [record] }));
  }
  write(`${version}/popular.json`, aPopular({ version }));
  write(`${version}/shelves.json`, { format: 'dangol-model/1', version, cards: [] });
  const counts = { items, orders: 10, buyers: 8, sessions: 0 };
  write('manifest.json', aManifest({ version, shardCount: shards, counts }));
  return model;
}

/**
 * Reads what a page would: the manifest, then every file that it leads to.
 * @param texts files by their paths. @returns the version that all of them are of. @throws where one is missing, torn or of another version.
 */
export function readWhole(texts: ReadonlyMap<string, string>, head = 'manifest.json'): string {
  const manifest: Manifest = parseManifest(JSON.parse(texts.get(head) ?? 'nothing'));
  const layout = layoutOf(manifest.files);
  const names = ['popular', 'shelves', ...Array.from({ length: manifest.shardCount }, (_, shard) => `items/${shard}`)];
  for (const name of names) {
    const text = layout
      ? texts.get(modelPath(manifest.version, name, layout))
      : JSON.stringify(manifest.parts?.[name as 'popular']);
    const { version } = JSON.parse(text ?? 'nothing');
    if (version !== manifest.version) throw new Error(`${name} of ${manifest.version} says ${version}`);
  }
  return manifest.version;
}

/** The layouts that a model can have, by what they are called, with their manifests' names. */
export const LAYOUTS: [name: string, files: ModelFiles | undefined, head: string][] = [
  ['folders', undefined, 'manifest.json'],
  ['flat', { flat: true }, 'manifest.json'],
  ['extension', { extension: 'txt' }, 'manifest.txt'],
  ['flat with an extension', { flat: true, extension: 'txt' }, 'manifest.txt'],
  ['single', { single: true }, 'model.json'],
];
