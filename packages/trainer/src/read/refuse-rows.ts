import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import type { Tally } from './tally';

/**
 * Makes the view `judged`: each row of `typed` with the first reason that holds (`reason`, NULL for a good row); and tells the tally; `line` is 0 where rows have no
 * number.
 * @param rules reason and SQL condition, in the order in which they are asked.
 */
export async function refuseRows(
  database: Database,
  tally: Tally,
  rules: readonly (readonly [string, string])[],
): Promise<void> {
  const cases = rules
    .map(([reason, condition]) => `WHEN COALESCE(${condition}, FALSE) THEN ${literal(reason)}`)
    .join(' ');
  // A view: a second copy of a large log costs more than to judge it twice.
  await database.run(
    `CREATE VIEW judged AS SELECT *, CAST(CASE ${cases} ELSE NULL END AS VARCHAR) AS reason FROM typed`,
  );
  const found = await database.rows<{ reason: string; n: number; line: number }>(
    `SELECT reason, n, line FROM (
       SELECT reason, line, COUNT(*) OVER (PARTITION BY reason) AS n, ROW_NUMBER() OVER (PARTITION BY reason ORDER BY line) AS place
       FROM judged WHERE reason IS NOT NULL) ranked WHERE place <= 3 ORDER BY reason, line`,
  );
  for (const { reason, n, line } of found) {
    const known = tally.refusals().find((refusal) => refusal.reason === reason);
    tally.addMany(reason, known ? 0 : n, line > 0 ? [line] : []);
  }
}
