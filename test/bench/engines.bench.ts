import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differences } from '../flow/engines/differences';
import { writeSyntheticShop } from './recommender/synthetic/write-synthetic-shop';

const ROOT = join(import.meta.dirname, '../..');
const ONLINE_RETAIL = join(ROOT, '../shared/data/online-retail/orders.csv');
const EVENTS = Number(process.env.DANGOL_BENCH_EVENTS ?? 5_000_000);
const folder = mkdtempSync(join(tmpdir(), 'dangol-engines-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a training says of itself. */
interface Trained {
  seconds: number;
  peakBytes: number;
}

function trainOnce(
  engine: 'duckdb' | 'clickhouse',
  name: string,
  ...files: [orders: string, events: string, catalogue: string]
): Trained {
  const program = [
    '--conditions=@dangol/source',
    '--import',
    './test/support/typescript-loader.mjs',
    './test/bench/engines/train-once.ts',
  ];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...program, engine, join(folder, `${name}-${engine}`), ...files],
    {
      cwd: ROOT,
      env: { ...process.env, DANGOL_CHDB: '1' },
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  expect(stderr.slice(-2000) + status).toBe('0');
  const trained = JSON.parse(stdout) as Trained;
  console.log(
    `${name}, ${engine}: ${trained.seconds.toFixed(1)} s, ${Math.round(trained.peakBytes / 1048576)} MiB at most`,
    stdout.trim(),
  );
  return trained;
}

test.skipIf(!existsSync(ONLINE_RETAIL))('Online Retail on DuckDB and on ClickHouse', () => {
  for (const engine of ['duckdb', 'clickhouse'] as const) trainOnce(engine, 'retail', ONLINE_RETAIL, '', '');
  expect(differences(join(folder, 'retail-duckdb'), join(folder, 'retail-clickhouse'))).toEqual([]);
});

test(`${EVENTS.toLocaleString('en')} events on DuckDB and on ClickHouse`, async () => {
  const { events, catalogue } = await writeSyntheticShop(
    join(folder, 'shop'),
    { events: EVENTS, items: EVENTS / 50 },
    'parquet',
  );
  trainOnce('duckdb', 'synthetic', '', events, catalogue);
  trainOnce('clickhouse', 'synthetic', '', events, catalogue);
  expect(differences(join(folder, 'synthetic-duckdb'), join(folder, 'synthetic-clickhouse'))).toEqual([]);
});
