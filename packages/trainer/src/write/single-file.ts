import {
  type Card,
  type Manifest,
  type ModelFiles,
  type ModelParts,
  parsePopular,
  parseShard,
  parseShelves,
  type Shard,
} from '@dangol/schema';
import { userError } from '../errors';
import type { ModelFilesRead } from './open-model-files';

/** Every product page loads all of it, on some hosts as it lies on the disk: a larger model is better in several files. */
export const SINGLE_BYTES = 300 * 1024;

/**
 * A whole model as the text of one file: its shards as one, each card once, and the lists of the whole shop.
 * @param head the manifest as it is to be.
 * @throws UserError beyond {@link SINGLE_BYTES}, saying the size.
 */
export async function singleFile(
  source: Pick<ModelFilesRead, 'names' | 'text'>,
  head: Manifest,
  files: ModelFiles,
): Promise<string> {
  const shards: Shard[] = [];
  const rest: Partial<ModelParts> = {};
  for (const name of await source.names()) {
    const file: unknown = JSON.parse(await source.text(name));
    if (name === 'popular') rest.popular = parsePopular(file);
    else if (name === 'shelves') rest.shelves = parseShelves(file);
    else shards.push(parseShard(file));
  }
  const parts = { 'items/0': joined(shards), ...rest };
  const { format, version, counts, builtAt, enabled } = head;
  const text = JSON.stringify({ format, version, shardCount: 1, counts, builtAt, enabled, files, parts });
  const bytes = Buffer.byteLength(text);
  if (bytes > SINGLE_BYTES) throw userError('tooLargeForOne', Math.ceil(bytes / 1024), SINGLE_BYTES / 1024);
  return text;
}

function joined(shards: readonly Shard[]): Shard {
  const [first] = shards as [Shard];
  const items = shards.flatMap((shard) => shard.items);
  const own = new Set(items.filter(({ card }) => card).map(({ id }) => id));
  const cards = new Map<string, Card>();
  for (const card of shards.flatMap((shard) => shard.cards)) if (!own.has(card.id)) cards.set(card.id, card);
  return { ...first, items, cards: [...cards.values()] };
}
