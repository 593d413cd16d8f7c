import { fnv1a32 } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { NAMED } from '../read/type-orders';
import { leadCodes } from './lead-codes';

/** Ids that were refused or joined while the items were named. */
export interface NamedItems {
  /** Rows whose item id is longer than an id may be. */
  refusedRows: number;
  /** Lines without a code, whose names no product of the catalogue has, or several. */
  namelessRows: number;
  /** Other codes (SKU, product code…) that led to the page's id. */
  joinedAliases: number;
}

/**
 * Gives the lines of the logs the ids that pages use. The canonical form of an id comes from `itemId()`, as in the browser. Rows whose id has none are deleted.
 * @param hasCafe24Codes whether codes may be Cafe24's.
 */
export async function nameItems(database: Database, hasCafe24Codes = false): Promise<NamedItems> {
  await leadCodes(database, hasCafe24Codes);
  const [found] = await database.rows<{ n: number; joined: number }>(
    'SELECT COUNT(*) AS n, COALESCE(SUM(joined), 0) AS joined FROM led',
  );
  const gone = { refusedRows: 0, namelessRows: 0 };
  for (const table of found?.n ? ['order_lines', 'event_lines'] : []) {
    const [lines] = await database.rows<{ n: number; named: number }>(
      `SELECT COUNT(*) AS n, COUNT(CASE WHEN LEFT(item, 1) = ${literal(NAMED)} THEN 1 END) AS named FROM ${table} WHERE item IN (SELECT raw FROM led WHERE id IS NULL)`,
    );
    gone.refusedRows += (lines?.n ?? 0) - (lines?.named ?? 0);
    gone.namelessRows += lines?.named ?? 0;
    await database.run(`DELETE FROM ${table} WHERE item IN (SELECT raw FROM led WHERE id IS NULL)`);
    await database.run(`CREATE TABLE named_lines AS SELECT l.* REPLACE (COALESCE(r.id, l.item) AS item)
      FROM ${table} l LEFT JOIN led r ON r.raw = l.item`);
    await database.run(`DROP TABLE ${table}`);
    await database.run(`ALTER TABLE named_lines RENAME TO ${table}`);
  }
  await database.run('DROP TABLE led');
  return { ...gone, joinedAliases: found?.joined ?? 0 };
}

/**
 * Numbers all items of the logs and the catalogue: `items(item, id, hash, category, grp)`, numbered in the order of their ids, so that a tie by number is a tie by id. Runs when it is settled
 * which ids stay.
 */
export async function numberItems(database: Database): Promise<void> {
  await database.run(`CREATE TABLE numbered AS SELECT CAST(ROW_NUMBER() OVER (ORDER BY id) - 1 AS INTEGER) AS item, id FROM (
    SELECT item AS id FROM order_lines UNION SELECT item FROM event_lines WHERE item IS NOT NULL UNION SELECT id FROM catalogue) AS every`);
  await database.insert('hashes', { item: 'INTEGER', hash: 'BIGINT' }, hashes(database));
  await database.run(`CREATE TABLE items AS SELECT n.item, n.id, h.hash, c.category, c.grp FROM numbered n
    JOIN hashes h ON h.item = n.item LEFT JOIN catalogue c ON c.id = n.id ORDER BY n.item`);
  await database.run('DROP TABLE numbered');
  await database.run('DROP TABLE hashes');
}

async function* hashes(database: Database): AsyncGenerator<[item: number, hash: number]> {
  for await (const rows of database.stream<[item: number, id: string]>('SELECT item, id FROM numbered')) {
    for (const [item, id] of rows) yield [item, fnv1a32(id)];
  }
}
