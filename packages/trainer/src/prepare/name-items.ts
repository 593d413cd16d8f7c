import { fnv1a32, itemId } from '@dangol/schema';
import type { Database } from '../database/open-database';

/** Ids that were refused or joined while the items were named. */
export interface NamedItems {
  /** Rows whose item id is longer than an id may be. */
  refusedRows: number;
  /** Other codes (SKU, product code…) that the catalogue led to the page's id. */
  joinedAliases: number;
}

/**
 * Numbers all items of the logs and the catalogue: `items(item, id, hash, category, grp)`, numbered in the order of their ids, so that
 * a tie by number is a tie by id. The canonical form of an id comes from `itemId()`, as in the browser. Rows whose id has none are deleted.
 * What only the catalogue calls otherwise (an alias) becomes the page's id.
 */
export async function nameItems(database: Database): Promise<NamedItems> {
  await database.run(
    `CREATE TABLE met AS SELECT item AS raw FROM order_lines UNION SELECT item FROM event_lines WHERE item IS NOT NULL`,
  );
  await database.insert('canonical', { raw: 'VARCHAR', id: 'VARCHAR' }, canonical(database));
  // Both steps in one: as the page writes it, and then, where the catalogue calls it otherwise, as that does.
  await database.run(`CREATE TABLE renamed AS SELECT raw, COALESCE(page, id) AS id, CASE WHEN page IS NULL THEN 0 ELSE 1 END AS joined FROM (
    SELECT m.raw, CASE WHEN n.raw IS NULL THEN m.raw ELSE n.id END AS id, CASE WHEN c.id IS NULL THEN a.id END AS page
    FROM met m LEFT JOIN canonical n ON n.raw = m.raw
    LEFT JOIN aliases a ON a.alias = CASE WHEN n.raw IS NULL THEN m.raw ELSE n.id END
    LEFT JOIN catalogue c ON c.id = a.alias) named WHERE id IS NULL OR page IS NOT NULL OR id <> raw`);
  const [found] = await database.rows<{ n: number; joined: number }>(
    'SELECT COUNT(*) AS n, COALESCE(SUM(joined), 0) AS joined FROM renamed',
  );
  let refusedRows = 0;
  for (const table of found?.n ? ['order_lines', 'event_lines'] : []) {
    const [gone] = await database.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM ${table} WHERE item IN (SELECT raw FROM renamed WHERE id IS NULL)`,
    );
    refusedRows += gone?.n ?? 0;
    await database.run(`DELETE FROM ${table} WHERE item IN (SELECT raw FROM renamed WHERE id IS NULL)`);
    await database.run(`CREATE TABLE named_lines AS SELECT l.* REPLACE (COALESCE(r.id, l.item) AS item)
      FROM ${table} l LEFT JOIN renamed r ON r.raw = l.item`);
    await database.run(`DROP TABLE ${table}`);
    await database.run(`ALTER TABLE named_lines RENAME TO ${table}`);
  }
  for (const table of ['met', 'canonical', 'renamed']) await database.run(`DROP TABLE ${table}`);
  return { refusedRows, joinedAliases: found?.joined ?? 0 };
}

/** `items` is made when it is settled which ids stay. */
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

/** Ids that are written otherwise than `itemId()` has them; NULL for one that is none. */
async function* canonical(database: Database): AsyncGenerator<[raw: string, id: string | null]> {
  for await (const rows of database.stream<[raw: string]>('SELECT raw FROM met')) {
    for (const [raw] of rows) {
      const id = itemId(raw);
      if (id !== raw) yield [raw, id ?? null];
    }
  }
}
