import type { Card } from '@dangol/schema';
import type { ColumnMap } from '../columns/parse-map';
import type { Database } from '../database/open-database';
import { listInputs } from './list-inputs';
import { CATALOGUE_TABLES, loadCatalogue } from './load-catalogue';
import type { ReadReport } from './read-report';

/** One item of a catalogue, as a card shows it. */
export type CatalogueItem = Card;

/**
 * The products of a catalogue one by one under the ids that pages use, variants and several files joined as `train` joins them; without those that the shop does not show. The database
 * must have no catalogue yet.
 * @param pageId what `--page-id` says. Default `auto`.
 * @returns what was read and what refused, of the first file; of all of them by `onReports`.
 */
export async function* eachCatalogueItem(
  database: Database,
  file: string | readonly string[],
  map: ColumnMap,
  { pageId, onReports }: { pageId?: string | undefined; onReports?: (reports: ReadReport[]) => void } = {},
): AsyncGenerator<{ card: CatalogueItem }, ReadReport> {
  for (const statement of CATALOGUE_TABLES) await database.run(statement);
  const { reports } = await loadCatalogue(database, await listInputs(typeof file === 'string' ? [file] : file), {
    map,
    pageId,
  });
  onReports?.(reports);
  const cards = database.stream<[card: string]>('SELECT card FROM catalogue WHERE card IS NOT NULL');
  for await (const rows of cards) for (const [card] of rows) yield { card: JSON.parse(card) as CatalogueItem };
  for (const table of ['catalogue', 'aliases', 'link_lines']) await database.run(`DROP TABLE ${table}`);
  return reports[0] as ReadReport;
}
