import type { Database } from '../database/open-database';
import { userError } from '../errors';

/** What to hold out: from a day on, or the newest share. */
export type Split = { cutAt: number } | { share: number };

/** What was held out, in words, for the report. */
export interface HeldOut {
  how: 'from a day on' | 'the newest orders' | 'each buyer’s last order';
  orders: number;
  sessions: number;
}

/**
 * Moves the last part in time of `purchases` and `clicks` to `held_purchases` and `held_clicks`. Without times: each buyer's last order.
 * @throws UserError where nothing, or everything, would be held out.
 */
export async function holdOut(database: Database, split: Split): Promise<HeldOut> {
  const [log] = await database.rows<{ orders: number; sessions: number; dated: number }>(
    `SELECT (SELECT COUNT(DISTINCT "order") FROM purchases) AS orders, (SELECT COUNT(DISTINCT session) FROM clicks) AS sessions,
      (SELECT COUNT(moment) FROM purchases) AS dated`,
  );
  if (!log) throw new Error('the log query gave no row');
  const dated = log.dated > 0 || log.orders === 0;
  if ('cutAt' in split && !dated)
    throw userError(
      'nothingToHoldOut',
      'the orders have no times: leave --cut out, and each buyer’s last order is held out.',
    );
  const newest = (column: string, table: string) =>
    'cutAt' in split
      ? `moment >= ${split.cutAt}`
      : `${column} IN (SELECT n FROM (SELECT ${column} AS n, PERCENT_RANK() OVER (ORDER BY ${column}) AS rank FROM (SELECT DISTINCT ${column} FROM ${table}) every) ranked WHERE rank > ${1 - split.share})`;
  const last = `known AND "order" IN (SELECT MAX("order") FROM purchases WHERE known GROUP BY buyer HAVING COUNT(DISTINCT "order") > 1)`;
  await move(database, 'purchases', dated ? newest('"order"', 'purchases') : last);
  await move(database, 'clicks', newest('session', 'clicks'));
  const [held] = await database.rows<{ orders: number; sessions: number; left: number }>(
    `SELECT (SELECT COUNT(DISTINCT "order") FROM held_purchases) AS orders, (SELECT COUNT(DISTINCT session) FROM held_clicks) AS sessions,
      (SELECT COUNT(*) FROM purchases) + (SELECT COUNT(*) FROM clicks) AS "left"`,
  );
  if (!held || held.orders + held.sessions === 0)
    throw userError('nothingToHoldOut', 'nothing happened in the part that was to be held out.');
  if (held.left === 0) throw userError('nothingToHoldOut', 'nothing would be left to train on.');
  const how = !dated ? 'each buyer’s last order' : 'cutAt' in split ? 'from a day on' : 'the newest orders';
  return { how, orders: held.orders, sessions: held.sessions };
}

async function move(database: Database, table: string, condition: string): Promise<void> {
  await database.run(`CREATE TABLE held_${table} AS SELECT * FROM ${table} WHERE ${condition}`);
  await database.run(`CREATE TABLE kept_${table} AS SELECT * FROM ${table} WHERE NOT COALESCE(${condition}, FALSE)`);
  await database.run(`DROP TABLE ${table}`);
  await database.run(`ALTER TABLE kept_${table} RENAME TO ${table}`);
}
