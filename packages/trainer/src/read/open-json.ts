import type { Database } from '../database/open-database';
import { literal, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import type { TextFile } from './encoding/text-file';
import type { Input } from './input';
import { insertRows, type Row } from './insert-rows';
import type { Met } from './nested/met';
import { openNested } from './nested/open-nested';
import { isObject, type JsonObject } from './nested/parse-json';
import { metOf, readDocument, readLineValues } from './nested/read-values';
import { tellForm } from './nested/tell-form';
import { isNested } from './nested/unfold';
import { isWrapper, unwrap } from './nested/unwrap';
import { type JsonInput, OBJECT, openFlatJson, withoutText } from './open-flat-json';

/**
 * Opens a JSON array of objects, JSON Lines (also when they are named `.json`), or one document with rows in a wrapper. What is flat, and our own events,
 * DuckDB reads; rows inside rows are unfolded here.
 * @throws UserError where it is none of these.
 */
export async function openJson(database: Database, text: TextFile): Promise<Input> {
  const form = await tellForm(text);
  if (typeof form === 'object') return openNested(database, text.name, () => numbered(form.rows));
  const source = form === 'array' ? arraySource(text) : linesSource(text);
  const read = () => readValues(database, text, form, source);
  if (!text.isQuick) return withTexts(await openNested(database, text.name, read), database, read);
  const sample = `(SELECT json FROM ${source} LIMIT 2000)`;
  const keys = await database
    .rows<{ key: string; first: number }>(
      `SELECT key, MIN(place) AS first FROM (SELECT UNNEST(json_keys(json)) AS key, UNNEST(range(CAST(len(json_keys(json)) AS BIGINT))) AS place
       FROM ${sample} WHERE ${OBJECT}) GROUP BY key ORDER BY first, key`,
    )
    .catch((error: Error) => {
      if (error.message.startsWith('Out of Memory')) throw error;
      return [];
    });
  if (!keys.length) throw userError('badJson', text.name);
  const columns = keys.map((row) => row.key).filter((key) => !key.includes('"'));
  const nested = isOwn(columns);
  const first = await database.rows<{ json: string }>(`SELECT json FROM ${source} LIMIT 200`);
  const objects = first.map(({ json }) => metOf(0, json).value).filter(isObject);
  if (objects.some((object) => isWrapper(object) || (!nested && isUnfolded(object)))) {
    return openNested(database, text.name, read);
  }
  return { ...openFlatJson(database, text.name, columns, source), nested };
}

/** Whether rows are our own events: they carry their items inside. */
function isOwn(columns: readonly string[]): boolean {
  return columns.includes('params') || columns.includes('data');
}

function isUnfolded(object: JsonObject): boolean {
  return isNested(object) || '__parentId' in object || String(object.id).startsWith('gid://');
}

/** Of text that DuckDB cannot read: the rows as text, made here. */
function withTexts(input: Input, database: Database, read: () => AsyncIterable<Met>): JsonInput {
  return {
    ...input,
    nested: isOwn(input.columns.map((column) => column.split('.')[0] ?? '')),
    loadJson(table, tally) {
      async function* rows(): AsyncGenerator<Row> {
        for await (const { row, value } of read()) {
          yield isObject(value) ? { row, cells: [JSON.stringify(value)] } : { row, reason: 'not a JSON object' };
        }
      }
      return insertRows(database, table, new Map([['json', 'json']]), rows(), tally);
    },
  };
}

async function* readValues(
  database: Database,
  text: TextFile,
  form: 'array' | 'lines',
  source: string,
): AsyncGenerator<Met> {
  if (form === 'lines') yield* readLineValues(text);
  else if (!text.isQuick) yield* numbered(unwrap(await readDocument(text)));
  else {
    let row = 0;
    try {
      for await (const rows of database.stream<[json: string]>(`SELECT json FROM ${source}`)) {
        for (const [json] of rows) yield metOf(++row, json);
      }
    } catch (error) {
      throw withoutText(error as Error, text.name);
    }
  }
}

async function* numbered(rows: readonly JsonObject[]): AsyncGenerator<Met> {
  for (const [index, value] of rows.entries()) yield { row: index + 1, value };
}

function packing({ isGzip }: TextFile): string {
  return `compression = ${literal(isGzip ? 'gzip' : 'uncompressed')}`;
}

function arraySource(text: TextFile): string {
  return `(SELECT json FROM read_json_objects(${pathLiteral(text.path)}, format = 'array', maximum_object_size = 67108864, ${packing(text)}))`;
}

/** One column that never splits: U+0001 may not stand raw in JSON. */
function linesSource(text: TextFile): string {
  return `(SELECT json FROM read_csv(${pathLiteral(text.path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '',
    columns = {'json': 'VARCHAR'}, max_line_size = 16777216, strict_mode = false, ${packing(text)}))`;
}
