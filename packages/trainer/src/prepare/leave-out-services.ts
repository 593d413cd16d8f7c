import type { Database } from '../database/open-database';

/** Lines that are no products: postage, fees, manual corrections. */
export interface Services {
  rows: number;
  /** Their codes, for the summary. */
  ids: string[];
}

/** How many lines there are, and how many of them are of codes without a digit. */
export interface CodedLines {
  odd: number;
  n: number;
}

/** SQL condition: a code without a digit. */
export function isOdd(code: string): string {
  return `NOT regexp_matches(${code}, '[0-9]')`;
}

/**
 * Deletes the order lines of codes without a digit from a log where 99 % of the lines have a code with one, as a till writes them
 * (`POST`, `M`, `BANK CHARGES`). What the catalogue knows stays.
 * @param before what was counted on earlier days: a day alone is too short to tell.
 */
export async function leaveOutServices(database: Database, before: CodedLines = { odd: 0, n: 0 }): Promise<Services> {
  const [share] = await database.rows<CodedLines>(
    `SELECT COUNT(CASE WHEN ${isOdd('item')} THEN 1 END) AS odd, COUNT(*) AS n FROM order_lines`,
  );
  if (!share || share.odd === 0 || share.odd + before.odd > (share.n + before.n) * 0.01) return { rows: 0, ids: [] };
  const which = `${isOdd('item')} AND item NOT IN (SELECT id FROM catalogue)`;
  const found = await database.rows<{ item: string; n: number }>(
    `SELECT item, COUNT(*) AS n FROM order_lines WHERE ${which} GROUP BY item ORDER BY item`,
  );
  await database.run(`DELETE FROM order_lines WHERE ${which}`);
  return { rows: found.reduce((sum, { n }) => sum + n, 0), ids: found.map(({ item }) => item) };
}
