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
 * The prices of catalogues by the id that pages use, read as `train` reads them; an item of several files counts as in the first.
 * @throws UserError for what is no catalogue.
 */
export async function currentPrices(
  database: Database,
  files: readonly string[],
  map: ColumnMap,
): Promise<{ current: Map<string, CurrentPrice>; reports: ReadReport[] }> {
  const current = new Map<string, CurrentPrice>();
  const reports: ReadReport[] = [];
  for (const file of files) {
    const rows = eachCatalogueItem(database, file, map);
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) {
      const { card } = next.value;
      if (current.has(card.id)) continue;
      current.set(card.id, { ...knownPrice(card), isStockKnown: card.availability !== undefined });
    }
    reports.push(next.value);
  }
  return { current, reports };
}
