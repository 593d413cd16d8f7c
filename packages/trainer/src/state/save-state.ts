import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { KEPT_ROWS, VISIT_DAYS } from './kept-rows';

/** The layout of a state's tables. */
export const STATE_FORMAT = 'dangol-state/2';

/** The newest moment that was read of each log, epoch ms; `null` for a log that was never there. */
export interface Newest {
  order: number | null;
  event: number | null;
}

const DAY_MS = 86_400_000;

/**
 * Writes what is kept beside the pairs, which are there, into the attached database `next`. Needs the tables of the run just finished.
 * @param salt of the hashes of buyers, so that those of the next run are the same.
 */
export async function saveState(database: Database, { order, event }: Newest, salt: string): Promise<void> {
  const newestAt = Math.max(order ?? 0, event ?? 0);
  const keep = (table: string, rows: string) => database.run(`CREATE TABLE next.${table} AS ${rows}`);
  const since = (days: number) => `moment >= ${newestAt - days * DAY_MS}`;
  for (const [table, { days }] of Object.entries(KEPT_ROWS)) {
    await keep(table, `SELECT * FROM ${table} WHERE ${since(days)}`);
  }
  await keep('session_items', `SELECT * FROM session_items WHERE ${since(VISIT_DAYS)}`);
  for (const table of ['buyer_items', 'items']) await keep(table, `SELECT * FROM ${table}`);
  // Nobody's id outlives their rows.
  await keep('buyers', `SELECT * FROM buyers WHERE n IN (${numbers({ purchases: 'buyer', prices: 'buyer' })})`);
  await keep(
    'visitors',
    `SELECT * FROM visitors WHERE n IN (${numbers({ clicks: 'visitor', searches: 'visitor', pages: 'visitor' })}
      UNION ${numbers({ searches: 'device', pages: 'device' })})`,
  );
  await keep('names', 'SELECT id, name, CAST(SUM(n) AS BIGINT) AS n FROM names GROUP BY id, name');
  await keep(
    'cards',
    `SELECT i.id, c.card, json_extract_string(c.card, '$.title') AS title FROM cards c JOIN items i ON i.item = c.item`,
  );
  await keep(
    'figures',
    `SELECT '${STATE_FORMAT}' AS format, CAST(${order} AS BIGINT) AS "order", CAST(${event} AS BIGINT) AS event, CAST(${newestAt} AS BIGINT) AS newest, ${literal(salt)} AS salt`,
  );
}

/** SQL of the people's numbers in kept rows. @param columns by table. */
function numbers(columns: Record<string, string>): string {
  return Object.entries(columns)
    .map(([table, column]) => `SELECT ${column} FROM next.${table}`)
    .join(' UNION ');
}
