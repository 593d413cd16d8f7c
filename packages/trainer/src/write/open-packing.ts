import type { Blend } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { type CardTexts, readCardTexts } from './card-texts';
import { readBlend } from './read-blend';

/** What every shard is packed from, read once: the database then sorts numbers alone, which is what makes packing fast. */
export interface Packing {
  database: Database;
  /** Ids by the number of the item or search. */
  ids: string[];
  cards: CardTexts;
  /** By the number of a list: the best score that any item has in it. */
  tops: number[];
  /** What the shop's own figures say of the lists' shares, where they say anything. */
  blend: Blend | undefined;
}

/** Reads the ids and cards of all items. */
export async function openPacking(database: Database): Promise<Packing> {
  const ids: string[] = [];
  for await (const rows of database.stream<[item: number, id: string]>('SELECT item, id FROM records')) {
    for (const [item, id] of rows) ids[item] = id;
  }
  const tops: number[] = [];
  for (const { list, top } of await database.rows<{ list: number; top: number }>(
    'SELECT list, MAX(score) AS top FROM list_entries GROUP BY list',
  ))
    tops[list] = top;
  const cards = await readCardTexts(database, ids.length);
  return { database, ids, cards, tops, blend: await readBlend(database) };
}
