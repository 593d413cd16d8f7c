import type { ColumnMap } from '../columns/parse-map';
import type { Database } from '../database/open-database';
import { eachCatalogueItem } from './each-catalogue-item';
import type { ReadReport } from './read-report';

/** The tables a catalogue ends in; empty without one. */
export const CATALOGUE_TABLES = [
  'CREATE TABLE catalogue (id VARCHAR, category VARCHAR, grp VARCHAR, card VARCHAR)',
  'CREATE TABLE aliases (alias VARCHAR, id VARCHAR)',
];

/** Reads a catalogue into `catalogue`, with cards as JSON text, and `aliases`, of which only unambiguous ones stay. */
export async function loadCatalogue(database: Database, file: string, map: ColumnMap): Promise<ReadReport> {
  const items = eachCatalogueItem(database, file, map);
  const codes: [alias: string, id: string][] = [];
  let next = await items.next();
  async function* rows(): AsyncGenerator<(string | null)[]> {
    for (; !next.done; next = await items.next()) {
      const { card, aliases } = next.value;
      for (const alias of aliases) codes.push([alias, card.id]);
      yield [card.id, card.category ?? null, card.group ?? null, JSON.stringify(card)];
    }
  }
  await database.insert('catalogue', { id: 'VARCHAR', category: 'VARCHAR', grp: 'VARCHAR', card: 'VARCHAR' }, rows());
  await database.insert('aliases', { alias: 'VARCHAR', id: 'VARCHAR' }, codes);
  await database.run(
    'DELETE FROM aliases WHERE alias IN (SELECT alias FROM aliases GROUP BY alias HAVING COUNT(*) > 1)',
  );
  return next.value as ReadReport;
}
