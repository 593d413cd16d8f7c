import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Card, type ItemRecord, type Popular, parseManifest, parsePopular, parseShard } from '@dangol/schema';
import type { Database } from '../../database/open-database';
import type { LogFigures } from '../../prepare/build-from-logs';
import { writeModel } from '../../write/write-model';

/** A model as the browser reads it: from its files, weights in 8 bits. */
export interface FilesRead {
  records: Map<string, ItemRecord>;
  cards: Map<string, Card>;
  popular: Popular;
  /** 95 of 100 shards are no larger, in bytes of brotli. */
  shardP95Bytes: number;
}

/** Writes the model into a folder that is removed at once, and reads it back through the parsers that the browser's code has. */
export async function writeAndRead(
  database: Database,
  { items, orders, buyers, sessions, newestAt }: LogFigures,
  onShare: (share: number) => void,
): Promise<FilesRead> {
  const folder = await mkdtemp(join(database.scratch, 'model-'));
  try {
    const head = { counts: { items, orders, buyers, sessions }, builtAt: newestAt };
    const { shardP95Bytes } = await writeModel(database, folder, head, { onShare });
    const read = async (...names: string[]): Promise<unknown> =>
      JSON.parse(await readFile(join(folder, ...names), 'utf8'));
    const { version, shardCount } = parseManifest(await read('manifest.json'));
    const popular = parsePopular(await read(version, 'popular.json'));
    const records = new Map<string, ItemRecord>();
    const cards = new Map<string, Card>();
    for (let shard = 0; shard < shardCount; shard++) {
      const parsed = parseShard(await read(version, 'items', `${shard}.json`));
      for (const card of parsed.cards) cards.set(card.id, card);
      for (const record of parsed.items) {
        records.set(record.id, record);
        if (record.card) cards.set(record.id, record.card);
      }
    }
    return { records, cards, popular, shardP95Bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
