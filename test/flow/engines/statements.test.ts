import { afterAll, expect, it } from 'vitest';
import { parseMap } from '../../../packages/trainer/src/columns/parse-map';
import type { Database } from '../../../packages/trainer/src/database/open-database';
import { FUNCTIONS } from '../../../packages/trainer/src/engines/clickhouse/functions';
import { toClickhouse } from '../../../packages/trainer/src/engines/clickhouse/to-clickhouse';
import { openDuckdb } from '../../../packages/trainer/src/engines/duckdb/open-duckdb';
import { buildFromLogs } from '../../../packages/trainer/src/prepare/build-from-logs';
import { loadLogs } from '../../../packages/trainer/src/prepare/load-logs';
import { countCoverage } from '../../../packages/trainer/src/report/count-coverage';
import { writeModel } from '../../../packages/trainer/src/write/write-model';
import { createWorkbench, csv } from '../trainer/workbench';
import { generateLog } from './generated-log';

const bench = createWorkbench();
afterAll(bench.remove);

/** What only DuckDB has, and what ClickHouse would take for something else. */
const NOT_PORTABLE =
  /\b(QUALIFY|UNNEST|EXCLUDE|STRING_AGG|LIST|ARRAY_AGG|ANY_VALUE|ARG_M\w+|MEDIAN|HASH|ILIKE|SIMILAR|FILTER|ASOF|PIVOT|BOOL_OR|BOOL_AND|STRPOS|SPLIT_PART|GENERATE_SERIES|RANGE|DATE_\w+|json_\w+|list_\w+|regexp_\w+|epoch\w*|strptime|strftime)\s*\(|::|\bEXISTS \(|^\s*UPDATE\b|\/\//iu;

it('every statement after the reading is portable, and ClickHouse is told the same text but for names, tables and a few functions', async () => {
  const log = generateLog({ visitors: 120 });
  const inner = await openDuckdb();
  let said: string[] = [];
  const noting =
    <Result>(work: (sql: string) => Result) =>
    (sql: string) => {
      said.push(sql);
      return work(sql);
    };
  const database = {
    ...inner,
    run: noting(inner.run),
    rows: noting(inner.rows),
    stream: noting(inner.stream),
  } as Database;
  try {
    const files = {
      orders: [bench.write('orders.csv', csv(log.orders))],
      events: [bench.write('events.jsonl', log.events)],
      catalogue: bench.write('catalogue.csv', csv(log.catalogue)),
    };
    await loadLogs(database, { ...files, map: parseMap([]) }, (step) => {
      if (step === 'naming items') said = [];
    });
    const { figures } = await buildFromLogs(database, { minBuyers: 2, minVisitors: 1 }, () => {});
    await countCoverage(database);
    const { items, orders, buyers, sessions, newestAt } = figures;
    const head = { counts: { items, orders, buyers, sessions }, builtAt: newestAt };
    await writeModel(database, bench.path('model'), head, { onShare: () => {} });
  } finally {
    await inner.close();
  }
  expect(said.length).toBeGreaterThan(60);
  for (const sql of said) {
    const told = toClickhouse(sql);
    for (const statement of told)
      expect(statement.replaceAll(/'(?:[^']|'')*'/gu, "''")).not.toMatch(/\b(TRY_CAST|regexp_\w+) *\(/iu);
    expect(withoutKnown(sql)).not.toMatch(NOT_PORTABLE);
    const isSame = !Object.keys(FUNCTIONS).some((name) => new RegExp(`\\b${name}\\s*\\(`, 'iu').test(sql));
    if (isSame && !sql.includes('\\')) expect(selectOf(told.at(-1) as string)).toBe(selectOf(sql));
  }
});

/** Without the functions that the dialect knows, and without texts. */
function withoutKnown(sql: string): string {
  const known = new RegExp(`\\b(${Object.keys(FUNCTIONS).join('|')})\\s*\\(`, 'giu');
  return sql.replaceAll(/'(?:[^']|'')*'/gu, "''").replaceAll(known, '(');
}

/** What is selected, `a.b AS b` written as `a.b`. */
function selectOf(sql: string): string {
  return sql
    .trim()
    .replace(/^(CREATE TABLE (IF NOT EXISTS )?\w+|INSERT INTO \w+)( AS)?\s+(?=SELECT)/u, '')
    .replace(/ ENGINE = MergeTree ORDER BY tuple\(\)$/u, '')
    .replace(/^(DROP TABLE \S+) SYNC$/u, '$1')
    .replace(/^RENAME TABLE (\S+) TO/u, 'ALTER TABLE $1 RENAME TO')
    .replaceAll(/[.]("[^"]+"|\w+) AS \1(?!\w)/gu, '.$1')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,)])| $/gu, '');
}
