import type { Database } from '../database/open-database';
import { type CardTexts, readCardTexts } from './card-texts';

/** What every shard is packed from, read once: the database then sorts numbers alone, which is what makes packing fast. */
export interface Packing {
  database: Database;
  /** Ids by the number of the item. */
  ids: string[];
  cards: CardTexts;
}

/** Reads the ids and cards of all items. */
export async function openPacking(database: Database): Promise<Packing> {
  const ids: string[] = [];
  for await (const rows of database.stream<[item: number, id: string]>('SELECT item, id FROM items')) {
    for (const [item, id] of rows) ids[item] = id;
  }
  return { database, ids, cards: await readCardTexts(database, ids.length) };
}
