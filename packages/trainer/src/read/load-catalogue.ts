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
  const cards = await database.connection.createAppender('catalogue');
  const codes = await database.connection.createAppender('aliases');
  const text = (value: string | undefined) => (value === undefined ? cards.appendNull() : cards.appendVarchar(value));
  const report = await eachCatalogueItem(database, file, map, ({ card, aliases }) => {
    for (const value of [card.id, card.category, card.group, JSON.stringify(card)]) text(value);
    cards.endRow();
    for (const alias of aliases) {
      codes.appendVarchar(alias);
      codes.appendVarchar(card.id);
      codes.endRow();
    }
  });
  cards.closeSync();
  codes.closeSync();
  await database.run(
    'DELETE FROM aliases WHERE alias IN (SELECT alias FROM aliases GROUP BY alias HAVING COUNT(*) > 1)',
  );
  return report;
}
