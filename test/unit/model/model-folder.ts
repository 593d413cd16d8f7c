import { type ItemRecord, type Manifest, type Popular, type Shard, shardOf } from '@dangol/schema';
import { aManifest, aPopular, aShard } from '../../support/builders';

/** A model folder in memory that can be broken file by file, and that tells what was asked of it. */
export interface ModelFolder {
  fetch: (url: string, init?: { cache?: 'no-cache' }) => Promise<Response>;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  /** Puts a file; anything that is not a text is written as JSON. `Error`: unreachable. */
  put(path: string, file: unknown): void;
  /** Puts a whole edition: manifest, shards, popular. */
  publish(records: ItemRecord[], manifest?: Partial<Manifest>): void;
  /** The path of the shard that holds an item. */
  shardPath(id: string, version?: string): string;
  remove(version: string): void;
}

export const SHARDS = 7;

export function modelFolder(base = 'https://shop.example/model/'): ModelFolder {
  const files = new Map<string, unknown>();
  const asked: string[] = [];

  function publish(records: ItemRecord[], overrides: Partial<Manifest> = {}): void {
    const manifest = aManifest({ shardCount: SHARDS, ...overrides });
    const { version, shardCount } = manifest;
    for (let shard = 0; shard < shardCount; shard++) {
      const items = records.filter(({ id }) => shardOf(id, shardCount) === shard);
      files.set(`${version}/items/${shard}.json`, aShard({ version, items }) satisfies Shard);
    }
    files.set(`${version}/popular.json`, aPopular({ version }) satisfies Popular);
    files.set('manifest.json', manifest);
  }

  return {
    asked,
    async fetch(url) {
      const path = url.slice(base.length);
      asked.push(path);
      const file = files.get(path);
      if (file instanceof Error) throw file;
      if (file === undefined) return new Response('<!doctype html><title>Not found</title>', { status: 404 });
      return new Response(typeof file === 'string' ? file : JSON.stringify(file));
    },
    put: (path, file) => files.set(path, file),
    publish,
    shardPath: (id, version = 'v1') => `${version}/items/${shardOf(id, SHARDS)}.json`,
    remove(version) {
      for (const path of [...files.keys()]) if (path.startsWith(`${version}/`)) files.delete(path);
    },
  };
}
