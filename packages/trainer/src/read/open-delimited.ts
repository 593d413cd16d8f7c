import type { Database } from '../database/open-database';
import { identifier, literal, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import { cleanCell } from './clean-cell';
import { readText } from './encoding/read-text';
import type { TextFile } from './encoding/text-file';
import { findHeader } from './find-header';
import type { Input } from './input';
import { type Layout, loadCarefully, readRecords } from './load-carefully';
import { cleanSql } from './sql-values';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const HEAD_ROWS = 25;

/**
 * Opens a CSV or TSV file: the first row that is no title names the columns; the delimiter is the one that splits it most.
 * DuckDB reads a well-formed file in UTF-8; another encoding, and a file where it trips over a row, our own slower reader takes, which loses that row alone
 * (a single stray quote makes DuckDB swallow all rows up to the next one).
 */
export async function openDelimited(database: Database, text: TextFile): Promise<Input> {
  const layout = await readLayout(text);
  const { columns } = layout;
  if (columns.every((name) => name === '')) throw userError('emptyFile', text.name);
  return {
    file: text.name,
    columns,
    nested: false,
    async load(table, wanted, tally) {
      const quick =
        layout.isPlain && text.isQuick ? await loadQuickly(database, table, text, layout, wanted) : undefined;
      return quick ?? loadCarefully(database, table, text, layout, wanted, tally);
    },
  };
}

async function readLayout(text: TextFile): Promise<Layout & { isPlain: boolean }> {
  const lineEnd = await lineEndOf(text);
  let best: (Layout & { isPlain: boolean }) | undefined;
  for (const delimiter of DELIMITERS) {
    const rows: string[][] = [];
    const places: number[] = [];
    for await (const { row, fields = [] } of readRecords(text, { delimiter, lineEnd })) {
      rows.push(fields.map(cleanCell));
      places.push(row);
      if (rows.length === HEAD_ROWS) break;
    }
    const header = findHeader(rows);
    const columns = rows[header] ?? [];
    if (best && columns.length <= best.columns.length) continue;
    const headerRow = places[header] ?? 1;
    best = { delimiter, lineEnd, columns, headerRow, isPlain: headerRow === 1 && lineEnd === '\n' };
  }
  return best as Layout & { isPlain: boolean };
}

async function lineEndOf(text: TextFile): Promise<Layout['lineEnd']> {
  for await (const chunk of readText(text)) return chunk.includes('\r') && !chunk.includes('\n') ? '\r' : '\n';
  return '\n';
}

/** Returns the number of rows, or `undefined` where any row was not well-formed. */
async function loadQuickly(
  database: Database,
  table: string,
  { path, isGzip }: TextFile,
  { columns, delimiter }: Layout,
  wanted: Map<string, string>,
): Promise<number | undefined> {
  const types = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const fields = [...wanted].map(
    ([role, column]) => `${cleanSql(`c${columns.indexOf(column)}`)} AS ${identifier(role)}`,
  );
  const options = `auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', columns = {${types}},
    compression = ${literal(isGzip ? 'gzip' : 'uncompressed')},
    store_rejects = true, rejects_table = '${table}_refused', rejects_scan = '${table}_scan', rejects_limit = 10`;
  try {
    await database.run(
      `CREATE TABLE ${table} AS SELECT 1 + ROW_NUMBER() OVER () AS line, ${fields.join(', ')} FROM read_csv(${pathLiteral(path)}, ${options})`,
    );
    const [found] = await database.rows<{ refused: number; n: number }>(
      `SELECT (SELECT COUNT(*) FROM ${table}_refused) AS refused, (SELECT COUNT(*) FROM ${table}) AS n`,
    );
    if (found && found.refused === 0) return found.n;
  } catch {
    // A row beyond DuckDB's limits: the careful reader names it.
  } finally {
    await database.run(`DROP TABLE IF EXISTS ${table}_refused`);
    await database.run(`DROP TABLE IF EXISTS ${table}_scan`);
  }
  await database.run(`DROP TABLE IF EXISTS ${table}`);
  return undefined;
}
