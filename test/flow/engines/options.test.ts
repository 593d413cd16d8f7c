import { afterAll, expect, it } from 'vitest';
import { createWorkbench, csv, pairShop } from '../trainer/workbench';

const bench = createWorkbench();
afterAll(bench.remove);
const orders = bench.write('orders.csv', csv(pairShop(10)));

it.each([
  [
    'an unknown engine',
    ['--orders', orders, '--engine', 'oracle'],
    'There is no engine "oracle". Engines: duckdb, clickhouse.',
  ],
  [
    'a ClickHouse without an address',
    ['--orders', orders, '--engine', 'clickhouse'],
    'Which ClickHouse? Give --url http://user@host:8123/database, and its password in DANGOL_CLICKHOUSE_PASSWORD.',
  ],
  [
    'an address that nobody asks',
    ['--orders', orders, '--engine', 'duckdb', '--url', 'http://h:8123'],
    '--url is the address of a ClickHouse: give --engine clickhouse with it, or leave it out.',
  ],
  [
    'an address with a bare %',
    ['--orders', orders, '--url', 'http://u:50%@h'],
    '--url must be like http://user@host:8123 or https://user@host:8443/database.',
  ],
  [
    'an address that is none',
    ['--orders', orders, '--url', 'ftp://u:s3cret@h'],
    '--url must be like http://user@host:8123 or https://user@host:8443/database.',
  ],
  [
    'a table without a ClickHouse',
    ['--orders', 'table:shop.orders'],
    'shop.orders: DuckDB reads files of this machine; for a table, or for files that the database fetches, give --engine clickhouse --url ….',
  ],
  [
    'a subquery in the place of a file',
    ['--orders', "url((SELECT 'x'))"],
    "url(…): its arguments must be texts in single quotes, numbers, names, or name = 'text', as in url('https://host/*.parquet').",
  ],
])('%s is said before anything is done', async (_, argv, message) => {
  const { code, err } = await bench.dangol('train', ...argv, '--out', bench.path('model'));
  expect([code, err.trim()]).toEqual([1, message]);
});

it('DuckDB may be named, too', async () => {
  const summary = await bench.json('train', '--orders', orders, '--engine', 'duckdb', '--out', bench.path('model'));
  expect(summary).toMatchObject({ figures: { orders: 20 } });
});
