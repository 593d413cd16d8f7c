import type { ColumnMap } from '../columns/parse-map';
import type { Database } from '../database/open-database';
import { eachCatalogueItem } from '../read/each-catalogue-item';
import type { ReadReport } from '../read/read-report';
import { type KnownPrice, knownPrice } from './known-prices';

/** A price as a catalogue has it now. */
export interface CurrentPrice extends KnownPrice {
  /** Whether the catalogue says anything of the stock. */
  isStockKnown: boolean;
}

/**
 * The prices of catalogues by the id that pages use, read and joined as `train` does.
 * @param pageId what `--page-id` says.
 * @throws UserError for what is no catalogue.
 */
export async function currentPrices(
  database: Database,
  files: readonly string[],
  map: ColumnMap,
  pageId?: string,
): Promise<{ current: Map<string, CurrentPrice>; reports: ReadReport[] }> {
  const current = new Map<string, CurrentPrice>();
  let reports: ReadReport[] = [];
  const onReports = (read: ReadReport[]) => {
    reports = read;
  };
  for await (const { card } of eachCatalogueItem(database, files, map, { pageId, onReports })) {
    current.set(card.id, { ...knownPrice(card), isStockKnown: card.availability !== undefined });
  }
  return { current, reports };
}
