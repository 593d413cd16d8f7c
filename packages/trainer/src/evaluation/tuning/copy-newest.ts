import type { Cell, ColumnType, Database } from '../../database/open-database';
import { TUNING } from '../../models/settings';
import { CATALOGUE_TABLES } from '../../read/load-catalogue';

const TABLES: Record<string, Record<string, ColumnType>> = {
  purchases: { buyer: 'INTEGER', '"order"': 'INTEGER', item: 'INTEGER', moment: 'BIGINT', known: 'INTEGER' },
  clicks: {
    session: 'INTEGER',
    visitor: 'INTEGER',
    kind: 'VARCHAR',
    item: 'INTEGER',
    moment: 'BIGINT',
    line: 'BIGINT',
  },
  items: { item: 'INTEGER', id: 'VARCHAR', hash: 'BIGINT', category: 'VARCHAR', grp: 'VARCHAR' },
  cards: { item: 'INTEGER', card: 'VARCHAR' },
};

/** What the models read besides and tuning has no use for. */
const EMPTY = [
  ...CATALOGUE_TABLES,
  'CREATE TABLE links (item INTEGER, other INTEGER, place INTEGER)',
  'CREATE TABLE searches (session INTEGER, visitor INTEGER, device INTEGER, query VARCHAR, moment BIGINT, line BIGINT)',
  'CREATE TABLE pages (url VARCHAR, title VARCHAR, type VARCHAR, visitor INTEGER, device INTEGER, moment BIGINT)',
  'CREATE TABLE prices (item INTEGER, buyer INTEGER, price DOUBLE, currency VARCHAR, moment BIGINT)',
];

/**
 * Copies the newest orders and visits into a database of their own, with the items that are in them: a tenth of the log, at least 60,000 lines
 * and at most 300,000 of each kind, so that tuning costs a part of training and no more.
 */
export async function copyNewest(from: Database, to: Database): Promise<void> {
  const [sizes] = await from.rows<{ purchases: number; clicks: number }>(
    'SELECT (SELECT COUNT(*) FROM purchases) AS purchases, (SELECT COUNT(*) FROM clicks) AS clicks',
  );
  const newest = (table: 'purchases' | 'clicks', number: string) => {
    const lines = Math.min(TUNING.lines.most, Math.max(TUNING.lines.fewest, Math.ceil((sizes?.[table] ?? 0) / 10)));
    return `${number} > (SELECT COALESCE(MIN(n), 0) FROM (SELECT ${number} AS n FROM ${table} ORDER BY n DESC LIMIT ${lines}) latest) - 1`;
  };
  const rows = {
    purchases: `SELECT buyer, "order", item, moment, CASE WHEN known THEN 1 ELSE 0 END AS known FROM purchases WHERE ${newest('purchases', '"order"')}`,
    clicks: `SELECT session, visitor, kind, item, moment, line FROM clicks WHERE ${newest('clicks', 'session')}`,
  };
  const met = `SELECT item FROM (${rows.purchases}) bought UNION SELECT item FROM (${rows.clicks}) clicked`;
  const sources: Record<string, string> = {
    ...rows,
    items: `SELECT item, id, hash, category, grp FROM items WHERE item IN (${met}) ORDER BY item`,
    cards: `SELECT item, card FROM cards WHERE item IN (${met}) ORDER BY item`,
  };
  for (const statement of EMPTY) await to.run(statement);
  for (const [table, columns] of Object.entries(TABLES)) {
    const named = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await to.run(`CREATE TABLE copied_${table} (${named.join(', ')})`);
    const plain = Object.fromEntries(Object.entries(columns).map(([name, type]) => [name.replaceAll('"', ''), type]));
    await to.insert(`copied_${table}`, plain, each(from.stream(sources[table] as string)));
  }
  await to.run(
    'CREATE TABLE purchases AS SELECT buyer, "order", item, moment, known = 1 AS known FROM copied_purchases',
  );
  for (const table of ['clicks', 'items', 'cards'])
    await to.run(`CREATE TABLE ${table} AS SELECT * FROM copied_${table}`);
}

async function* each(chunks: AsyncGenerator<Cell[][]>): AsyncGenerator<Cell[]> {
  for await (const rows of chunks) yield* rows;
}
