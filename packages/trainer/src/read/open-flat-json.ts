import type { Database } from '../database/open-database';
import { identifier, literal } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';
import { cleanSql } from './sql-values';
import type { Tally } from './tally';

/** JSON that keeps its rows as text, too: our own events are taken apart from there. */
export interface JsonInput extends Input {
  /** Makes `table(line, json)` of the well-formed rows; refused ones go to the tally. Returns rows met. */
  loadJson(table: string, tally: Tally): Promise<number>;
}

/** SQL condition; a text that is no JSON must not reach `json_type`. */
export const OBJECT = `COALESCE(CASE WHEN json_valid(json) THEN json_type(json) END = 'OBJECT', FALSE)`;

/** The engine's own words on broken JSON would repeat what is in the file. */
export function withoutText(error: Error, file: string): Error {
  return error.message.startsWith('Invalid Input') ? userError('badJson', file) : error;
}

/**
 * Flat JSON rows, and our own events, as the engine reads them.
 * @param source SQL of a table with the column `json`.
 */
export function openFlatJson(database: Database, file: string, columns: string[], source: string): JsonInput {
  const numbered = `SELECT ROW_NUMBER() OVER () AS line, json FROM ${source}`;
  /** Makes the table with what is wanted of each row, and takes out again what is none. */
  const take = async (table: string, fields: readonly string[], tally: Tally) => {
    const made = `CREATE TABLE ${table} AS SELECT line, ${fields.join(', ')}, ${OBJECT} AS is_object, json IS NULL AS is_blank FROM (${numbered})`;
    await database.run(`DROP TABLE IF EXISTS ${table}`);
    await database.run(made).catch((error: Error) => {
      throw withoutText(error, file);
    });
    const bad = await database.rows<{ n: number; line: number }>(
      `SELECT COUNT(*) OVER () AS n, line FROM ${table} WHERE NOT is_blank AND NOT is_object ORDER BY line LIMIT 3`,
    );
    const lines = bad.map((row) => row.line);
    if (bad[0]) tally.addMany('not a JSON object', bad[0].n, lines);
    const [count] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE NOT is_blank`);
    await database.run(`DELETE FROM ${table} WHERE NOT is_object`);
    for (const column of ['is_object', 'is_blank']) await database.run(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    return count?.n ?? 0;
  };
  return {
    file,
    columns,
    nested: false,
    loadJson: (table, tally) => take(table, ['json'], tally),
    load: (table, wanted, tally) => {
      const cell = (column: string) => `json_extract_string(json, ${literal(`$."${column}"`)})`;
      const fields = [...wanted].map(
        ([role, column]) => `CASE WHEN ${OBJECT} THEN ${cleanSql(cell(column))} END AS ${identifier(role)}`,
      );
      return take(table, fields, tally);
    },
  };
}
