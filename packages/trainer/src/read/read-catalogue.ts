import type { ColumnMap } from '../columns/parse-map';
import { parseMap } from '../columns/parse-map';
import { openDatabase } from '../database/open-database';
import { type CatalogueItem, eachCatalogueItem } from './each-catalogue-item';

export type { CatalogueItem } from './each-catalogue-item';

/**
 * Reads a catalogue: a file as a shop platform exports it, or one with Google Merchant's names or plain ones such as `Id, Name, Type, Brand, Price`; of several files the same product's
 * rows are joined. Rows without an id or a title are passed over, and what the shop does not show; of two rows with one id the first counts.
 * @param map columns named by hand.
 * @param options pageId: what the shop's pages call an item. Default `auto`.
 * @throws UserError for a missing file or column.
 */
export async function readCatalogue(
  path: string | readonly string[],
  map: ColumnMap = parseMap([]),
  options: { pageId?: string | undefined } = {},
): Promise<CatalogueItem[]> {
  const database = await openDatabase();
  const items: CatalogueItem[] = [];
  try {
    for await (const { card } of eachCatalogueItem(database, path, map, options)) items.push(card);
  } finally {
    await database.close();
  }
  return items;
}
