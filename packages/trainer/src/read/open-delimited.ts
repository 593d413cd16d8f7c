import type { Database } from '../database/open-database';
import { identifier, literal, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';
import { loadCarefully } from './load-carefully';
import { parseRecords } from './parse-records';
import { readTextChunks } from './read-text-chunks';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/**
 * Opens a CSV or TSV file: the first row names the columns; the delimiter is the one that splits it most.
 * DuckDB reads a well-formed file; where it trips over a row, our own slower reader takes over, which loses that row alone
 * (a single stray quote makes DuckDB swallow all rows up to the next one).
 * @param text the file in UTF-8.
 */
export async function openDelimited(database: Database, file: string, text: string): Promise<Input> {
  const { columns, delimiter } = await readHeader(text);
  if (columns.every((name) => name === '')) throw userError('emptyFile', file);
  return {
    file,
    columns,
    nested: false,
    async load(table, wanted, tally) {
      const quick = await loadQuickly(database, table, text, columns, delimiter, wanted);
      return quick ?? loadCarefully(database, table, text, columns, delimiter, wanted, tally);
    },
  };
}

async function readHeader(path: string): Promise<{ columns: string[]; delimiter: string }> {
  const candidates: { columns: string[]; delimiter: string }[] = [];
  for (const delimiter of DELIMITERS) {
    for await (const record of parseRecords(readTextChunks(path), delimiter)) {
      candidates.push({ delimiter, columns: (record.fields ?? []).map((name) => name.trim()) });
      break;
    }
  }
  return candidates.reduce((best, next) => (next.columns.length > best.columns.length ? next : best), {
    columns: [],
    delimiter: ',',
  });
}

/** Returns the number of rows, or `undefined` where any row was not well-formed. */
async function loadQuickly(
  database: Database,
  table: string,
  path: string,
  columns: readonly string[],
  delimiter: string,
  wanted: Map<string, string>,
): Promise<number | undefined> {
  const types = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const fields = [...wanted].map(([role, column]) => `c${columns.indexOf(column)} AS ${identifier(role)}`);
  const options = `auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', columns = {${types}},
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
