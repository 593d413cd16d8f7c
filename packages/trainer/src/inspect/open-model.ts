import { type Card, type ItemRecord, itemId, type Manifest, parseShard, type Shard, shardOf } from '@dangol/schema';
import { userError } from '../errors';
import { openModelFiles } from '../write/open-model-files';

/** A model, read as the browser reads it. */
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

/** Opens a model in any layout, by its folder or its manifest. @throws UserError where there is none, or a file of it is broken. */
export async function openModel(model: string): Promise<OpenModel> {
  const files = await openModelFiles(model);
  const { manifest } = files;
  const shards = new Map<number, Promise<Shard>>();
  const shard = (number: number) => {
    const name = `items/${number}`;
    const reading = async () => parse(files.path, name, await files.text(name));
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
    for (let number = 0; number < manifest.shardCount; number++) {
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

function parse(path: string, name: string, text: string): Shard {
  try {
    return parseShard(JSON.parse(text), '');
  } catch (error) {
    throw userError('badModelFile', `${path}, ${name}`, error instanceof Error ? error.message : String(error));
  }
}
