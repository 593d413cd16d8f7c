import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';

/** Roles whose cells are ids that lines are told by. */
const IDS = /^(order(?!_code)|line|item|id|alias|group|linked|variant)/u;
/** What a spreadsheet makes of a long number: `2.02611E+13`. */
const RUINED = '[0-9]([.,][0-9]+)?[Ee][+][0-9]{1,3}';

/**
 * The same input, which refuses the whole file where an id has lost its digits to a spreadsheet: many ids have become one, and no row is to be trusted.
 * @throws UserError, from `load`, with the column and the number of rows.
 */
export function refuseRuinedIds(database: Database, input: Input): Input {
  return {
    ...input,
    async load(table, wanted, tally) {
      // What an earlier file left must not be added to.
      await database.run(`DROP TABLE IF EXISTS ${table}`);
      const rows = await input.load(table, wanted, tally);
      for (const [role, column] of wanted) {
        if (!IDS.test(role)) continue;
        const cell = identifier(role);
        const [found] = await database.rows<{ n: number }>(
          `SELECT COUNT(*) AS n FROM ${table} WHERE contains(UPPER(${cell}), 'E+') AND regexp_full_match(${cell}, '${RUINED}')`,
        );
        if (found?.n) throw userError('ruinedIds', input.file, column, found.n);
      }
      return rows;
    },
  };
}
