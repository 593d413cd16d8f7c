import type { ColumnMap } from '../columns/parse-map';
import type { ColumnType, Database } from '../database/open-database';
import { eachCatalogueItem } from './each-catalogue-item';
import type { ReadReport } from './read-report';

const CATALOGUE: Record<string, ColumnType> = {
  id: 'VARCHAR',
  category: 'VARCHAR',
  grp: 'VARCHAR',
  card: 'VARCHAR',
  added: 'BIGINT',
  price: 'DOUBLE',
  currency: 'VARCHAR',
};

/** The columns of `link_lines`. */
export const LINK_LINES: Record<string, ColumnType> = { item: 'VARCHAR', linked: 'VARCHAR', place: 'INTEGER' };

/** The tables a catalogue ends in; empty without one. */
export const CATALOGUE_TABLES = [
  'CREATE TABLE catalogue (id VARCHAR, category VARCHAR, grp VARCHAR, card VARCHAR, added BIGINT, price DOUBLE, currency VARCHAR)',
  'CREATE TABLE aliases (alias VARCHAR, id VARCHAR)',
  'CREATE TABLE link_lines (item VARCHAR, linked VARCHAR, place INTEGER)',
];

/**
 * Reads a catalogue into `catalogue`, with cards as JSON text, `aliases`, of which only unambiguous ones stay, and `link_lines`, the links made by
 * hand.
 */
export async function loadCatalogue(database: Database, file: string, map: ColumnMap): Promise<ReadReport> {
  const items = eachCatalogueItem(database, file, map);
  const codes: [alias: string, id: string][] = [];
  let next = await items.next();
  const links: [item: string, linked: string, place: number][] = [];
  async function* rows(): AsyncGenerator<(string | number | null)[]> {
    for (; !next.done; next = await items.next()) {
      const { card, aliases, links: linked, addedAt } = next.value;
      for (const other of linked) links.push([card.id, other, links.length]);
      for (const alias of aliases) codes.push([alias, card.id]);
      const { id, category = null, group = null, price = null, currency = null } = card;
      yield [id, category, group, JSON.stringify(card), addedAt, price, currency];
    }
  }
  await database.insert('catalogue', CATALOGUE, rows());
  await database.insert('link_lines', LINK_LINES, links);
  await database.insert('aliases', { alias: 'VARCHAR', id: 'VARCHAR' }, codes);
  await database.run(
    'DELETE FROM aliases WHERE alias IN (SELECT alias FROM aliases GROUP BY alias HAVING COUNT(*) > 1)',
  );
  return next.value as ReadReport;
}
