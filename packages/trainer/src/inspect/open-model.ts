import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Card,
  type ItemRecord,
  itemId,
  type Manifest,
  parseManifest,
  parseShard,
  type Shard,
  shardOf,
} from '@dangol/schema';
import { userError } from '../errors';

/** A model folder, read as the browser reads it. */
export interface OpenModel {
  manifest: Manifest;
  record(id: string): Promise<ItemRecord | undefined>;
  card(id: string): Promise<Card | undefined>;
  /** The file that an item is in, with the cards that a page gets with it. */
  shard(id: string): Promise<Shard>;
  /** Every file in turn; none is held. */
  shards(): AsyncGenerator<Shard>;
  /** Every record, shard by shard: for searching. */
  records(): AsyncGenerator<ItemRecord>;
}

/** Opens a model folder. @throws UserError where there is none, or a file in it is broken. */
export async function openModel(directory: string): Promise<OpenModel> {
  const head = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => {
    throw userError('noModel', directory);
  });
  const manifest = parse(join(directory, 'manifest.json'), head, parseManifest);
  const shards = new Map<number, Promise<Shard>>();
  const shard = (number: number) => {
    const path = join(directory, manifest.version, 'items', `${number}.json`);
    const reading = async () => {
      const text = await readFile(path, 'utf8').catch(() => {
        throw userError('badModelFile', path, 'missing');
      });
      return parse(path, text, parseShard);
    };
    const read = shards.get(number) ?? reading();
    shards.set(number, read);
    return read;
  };
  const record = async (raw: string) => {
    const id = itemId(raw);
    return id === undefined
      ? undefined
      : (await shard(shardOf(id, manifest.shardCount))).items.find((entry) => entry.id === id);
  };
  async function* each(): AsyncGenerator<Shard> {
    const files = await readdir(join(directory, manifest.version, 'items'));
    for (let number = 0; number < files.length && number < manifest.shardCount; number++) {
      yield await shard(number);
      shards.delete(number);
    }
  }
  return {
    manifest,
    record,
    card: async (id) => (await record(id))?.card,
    shard: (id) => shard(shardOf(id, manifest.shardCount)),
    shards: each,
    async *records() {
      for await (const { items } of each()) yield* items;
    },
  };
}

function parse<T>(path: string, text: string, check: (value: unknown, path: string) => T): T {
  try {
    return check(JSON.parse(text), '');
  } catch (error) {
    throw userError('badModelFile', path, error instanceof Error ? error.message : String(error));
  }
}
