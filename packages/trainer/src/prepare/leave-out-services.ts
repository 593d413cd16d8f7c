import type { Database } from '../database/open-database';

/** Lines that are no products: postage, fees, manual corrections. */
export interface Services {
  rows: number;
  /** Their codes, for the summary. */
  ids: string[];
}

/**
 * Deletes the order lines of codes without a digit from a log where 99 % of the lines have a code with one, as a till writes them
 * (`POST`, `M`, `BANK CHARGES`). What the catalogue knows stays.
 */
export async function leaveOutServices(database: Database): Promise<Services> {
  const odd = `NOT regexp_matches(item, '[0-9]')`;
  const [share] = await database.rows<{ odd: number; n: number }>(
    `SELECT COUNT(CASE WHEN ${odd} THEN 1 END) AS odd, COUNT(*) AS n FROM order_lines`,
  );
  if (!share || share.odd === 0 || share.odd > share.n * 0.01) return { rows: 0, ids: [] };
  const which = `${odd} AND item NOT IN (SELECT id FROM catalogue)`;
  const found = await database.rows<{ item: string; n: number }>(
    `SELECT item, COUNT(*) AS n FROM order_lines WHERE ${which} GROUP BY item ORDER BY item`,
  );
  await database.run(`DELETE FROM order_lines WHERE ${which}`);
  return { rows: found.reduce((sum, { n }) => sum + n, 0), ids: found.map(({ item }) => item) };
}
