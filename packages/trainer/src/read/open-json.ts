import { open } from 'node:fs/promises';
import type { Database } from '../database/open-database';
import { identifier, literal, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';

/** A JSON input keeps its rows as text, too: our own events are taken apart from there. */
export interface JsonInput extends Input {
  /** Makes `table(line, json)` of the well-formed rows; refused ones go to the tally. Returns rows met. */
  loadJson(table: string, tally: Parameters<Input['load']>[2]): Promise<number>;
}

/** SQL condition; a text that is no JSON must not reach `json_type`. */
const OBJECT = `COALESCE(CASE WHEN json_valid(json) THEN json_type(json) END = 'OBJECT', FALSE)`;

/**
 * Opens a JSON array of objects, or JSON Lines (also when they are named `.json`).
 * @param text the file in UTF-8.
 * @throws UserError where it is neither.
 */
export async function openJson(database: Database, file: string, text: string): Promise<JsonInput> {
  const source = (await firstCharacter(text)) === '[' ? arraySource(text) : linesSource(text);
  const sample = `(SELECT json FROM ${source} LIMIT 2000)`;
  const keys = await database
    .rows<{ key: string; first: number }>(
      `SELECT key, MIN(place) AS first FROM (SELECT UNNEST(json_keys(json)) AS key, UNNEST(range(CAST(len(json_keys(json)) AS BIGINT))) AS place
       FROM ${sample} WHERE ${OBJECT}) GROUP BY key ORDER BY first, key`,
    )
    .catch(() => []);
  if (!keys.length) throw userError('badJson', file);
  const columns = keys.map((row) => row.key).filter((key) => !key.includes('"'));
  const loadJson: JsonInput['loadJson'] = async (table, tally) => {
    await database.run(`CREATE TABLE ${table}_all AS SELECT ROW_NUMBER() OVER () AS line, json FROM ${source}`);
    await database.run(`CREATE TABLE ${table} AS SELECT line, json FROM ${table}_all WHERE ${OBJECT}`);
    const bad = await database.rows<{ n: number; line: number }>(
      `SELECT COUNT(*) OVER () AS n, line FROM ${table}_all WHERE json IS NOT NULL AND NOT (${OBJECT}) ORDER BY line LIMIT 3`,
    );
    if (bad[0])
      tally.addMany(
        'not a JSON object',
        bad[0].n,
        bad.map((row) => row.line),
      );
    const [count] = await database.rows<{ n: number }>(`SELECT COUNT(json) AS n FROM ${table}_all`);
    await database.run(`DROP TABLE ${table}_all`);
    return count?.n ?? 0;
  };
  return {
    file,
    columns,
    nested: columns.includes('params') || columns.includes('data'),
    loadJson,
    async load(table, wanted, tally) {
      const rows = await loadJson(`${table}_json`, tally);
      const fields = [...wanted].map(
        ([role, column]) => `json_extract_string(json, ${literal(`$."${column}"`)}) AS ${identifier(role)}`,
      );
      await database.run(`CREATE TABLE ${table} AS SELECT line, ${fields.join(', ')} FROM ${table}_json`);
      await database.run(`DROP TABLE ${table}_json`);
      return rows;
    },
  };
}

function arraySource(path: string): string {
  return `(SELECT json FROM read_json_objects(${pathLiteral(path)}, format = 'array', maximum_object_size = 67108864))`;
}

/** One column that never splits: U+0001 may not stand raw in JSON. */
function linesSource(path: string): string {
  return `(SELECT json FROM read_csv(${pathLiteral(path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '',
    columns = {'json': 'VARCHAR'}, max_line_size = 16777216, strict_mode = false))`;
}

async function firstCharacter(path: string): Promise<string> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => handle.close());
  return buffer.toString('utf8', 0, bytesRead).replace('\uFEFF', '').trimStart().charAt(0);
}
