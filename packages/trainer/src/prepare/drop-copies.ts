import type { Database } from '../database/open-database';

/** What was in several files. */
export interface DroppedCopies {
  /** Lines that another file, or another row, has too. */
  copies: number;
  /** Lines that another file says were cancelled, or came back. */
  cancelledLater: number;
}

/** Of two copies the one that says more; of two buyers the one by id, then e-mail, then phone, as the letter after the `b` has it. In no case the order of the files. */
const BEST = `CASE WHEN buyer IS NULL THEN 9 WHEN LEFT(buyer, 2) = 'bi' THEN 0 WHEN LEFT(buyer, 2) = 'be' THEN 1 ELSE 2 END,
  moment DESC NULLS LAST, name NULLS LAST, price NULLS LAST, currency NULLS LAST, item, buyer`;

/**
 * Leaves one of each line of `order_lines` that several files have (months exported with days of the next, a folder given twice), and none of those that any file calls cancelled.
 */
export async function dropCopies(database: Database): Promise<DroppedCopies> {
  const [keyed] = await database.rows<{ n: number; keys: number; gone: number }>(
    `SELECT COUNT(key) AS n, COUNT(DISTINCT key) AS keys, COUNT(CASE WHEN key IN (SELECT key FROM cancelled_lines WHERE key IS NOT NULL) THEN 1 END) AS gone FROM order_lines`,
  );
  const { n = 0, keys = 0, gone = 0 } = keyed ?? {};
  if (gone)
    await database.run('DELETE FROM order_lines WHERE key IN (SELECT key FROM cancelled_lines WHERE key IS NOT NULL)');
  if (n > keys) {
    await database.run(`CREATE TABLE single_lines AS SELECT buyer, "order", item, moment, line, name, price, currency, key FROM (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY key ORDER BY ${BEST}) AS copy FROM order_lines) placed WHERE key IS NULL OR copy = 1`);
    await database.run('DROP TABLE order_lines');
    await database.run('ALTER TABLE single_lines RENAME TO order_lines');
  }
  await database.run('DROP TABLE cancelled_lines');
  return { copies: n - keys, cancelledLater: gone };
}
