import type { Card } from '@dangol/schema';
import type { ColumnMap } from '../columns/parse-map';
import { parseMap } from '../columns/parse-map';
import { openDatabase } from '../database/open-database';
import { eachCatalogueItem } from './each-catalogue-item';

/** One item of a catalogue, as a card shows it. */
export type CatalogueItem = Card;

/**
 * Reads a catalogue file (CSV, TSV, JSON, JSON Lines, Parquet): Google Merchant's names, or plain ones such as
 * `Id, Name, Type, Brand, Price`. Rows without an id or a title are passed over; of two rows with one id the first counts.
 * @param map columns named by hand.
 * @throws UserError for a missing file or column.
 */
export async function readCatalogue(path: string, map: ColumnMap = parseMap([])): Promise<CatalogueItem[]> {
  const database = await openDatabase();
  const items: CatalogueItem[] = [];
  try {
    for await (const { card } of eachCatalogueItem(database, path, map)) items.push(card);
  } finally {
    await database.close();
  }
  return items;
}
