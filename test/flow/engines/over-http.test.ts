import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clickhouse } from '../../../packages/trainer/src/engines/clickhouse/clickhouse';
import { train } from '../../../packages/trainer/src/train';
import { createWorkbench, csv, pairShop } from '../trainer/workbench';
import { differences } from './differences';
import { type ChdbSession, loadChdb, whyWithoutChdb } from './load-chdb';
import { addressOf, type Served, serveClickhouse } from './serve-clickhouse';

const bench = createWorkbench();
const orders = bench.write('orders.csv', csv(pairShop(40)));
let folder: string;
let session: ChdbSession;
let served: Served;

const left = () => session.query("SHOW DATABASES LIKE 'dangol_%'");
const onServer = (...argv: string[]) =>
  bench.dangol('train', ...argv, '--out', bench.path('model'), '--engine', 'clickhouse');

describe.skipIf(whyWithoutChdb)(`training on a ClickHouse over HTTP (${whyWithoutChdb ?? 'real engine'})`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dangol-chdb-'));
    session = new (loadChdb().Session)(folder);
    served = await serveClickhouse(session);
  }, 600_000);
  afterAll(async () => {
    await served?.close();
    session?.close();
    rmSync(folder, { recursive: true, force: true });
    bench.remove();
  });

  it('makes the model that DuckDB makes, from a file of this machine, and leaves nothing behind', async () => {
    await train({ orders: [orders], out: bench.path('here') });
    const { code, err, out } = await onServer('--orders', orders, '--url', addressOf(served));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('80 orders, 40 buyers');
    expect(differences(bench.path('here'), bench.path('model'))).toEqual([]);
    expect(left()).toBe('');
    expect(served.asked.some((sql) => /^INSERT INTO order_lines .*FORMAT JSONCompactEachRow/u.test(sql))).toBe(true);
  });

  it('reads a table of the database that the address names; no id of a buyer or an order leaves the server', async () => {
    session.query('CREATE DATABASE IF NOT EXISTS shop');
    session.query('CREATE TABLE shop.lines (order_id String, customer_id String, sku String) ENGINE = Memory');
    const rows = pairShop(40).map(({ order, buyer, item }) => JSON.stringify([order, buyer, item]));
    session.query(`INSERT INTO shop.lines FORMAT JSONCompactEachRow ${rows.join('\n')}`);
    const from = served.answered.length;
    const { code, err } = await onServer('--orders', 'table:lines', '--url', addressOf(served, '/shop'));
    expect([code, err]).toEqual([0, '']);
    const left = served.answered.slice(from).join('\n');
    expect(left).toContain('"a0"');
    expect(left).not.toMatch(/buyer-\d|@mail|ORD\d/u);
  });

  it.each([
    ['an unknown table', ['--orders', 'table:shop.nothing'], /ClickHouse has no shop\.nothing/u],
    [
      'a file that is not there',
      ['--orders', "file('/nowhere/orders.csv', 'CSVWithNames')"],
      /ClickHouse cannot read it/u,
    ],
    [
      'columns that are not there',
      ['--orders', 'table:system.one'],
      /no column found for "order"\. Columns seen: dummy/u,
    ],
  ])('%s is said in one line, and nothing is left behind', async (_, argv, message) => {
    const { code, err } = await onServer(...argv, '--url', addressOf(served));
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/pass word|pass%20word/u);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(left()).toBe('');
  });

  it('a wrong password is said, and never repeated', async () => {
    const { code, err } = await onServer(
      '--orders',
      orders,
      '--url',
      addressOf(served).replace('pass%20word%261', 'wr0ng-one'),
    );
    expect([code, err.includes('does not take this user or password'), err.includes('wr0ng-one')]).toEqual([
      1,
      true,
      false,
    ]);
  });

  it('the password may come from the environment', async () => {
    const address = clickhouse(served.url.replace('//', '//trainer@'), { DANGOL_CLICKHOUSE_PASSWORD: 'pass word&1' });
    const { figures } = await train({ orders: [orders], out: bench.path('model'), clickhouse: address });
    expect(figures.orders).toBe(80);
  });

  it('too little memory is said with what to do', async () => {
    const options = clickhouse(addressOf(served), {});
    const connect: typeof options.connect = (given) =>
      options.connect({ ...given, settings: { ...given.settings, max_memory_usage: 1_000_000 } });
    const training = train({ orders: [orders], out: bench.path('model'), clickhouse: { ...options, connect } });
    await expect(training).rejects.toThrow(/ClickHouse ran out of memory \(976\.56 KiB .*max_memory_usage/u);
    expect(left()).toBe('');
  });

  it('no server at the address is said with the address', async () => {
    const closed = createServer();
    const port = await new Promise<number>((done) =>
      closed.listen(0, '127.0.0.1', () => done((closed.address() as { port: number }).port)),
    );
    await new Promise((done) => closed.close(done));
    const { code, err } = await onServer('--orders', orders, '--url', `http://u:hidden-word@127.0.0.1:${port}`);
    expect([code, err.trim()]).toEqual([
      1,
      `No ClickHouse answers at http://127.0.0.1:${port} (ECONNREFUSED). Is it the address of its HTTP interface (port 8123, or 8443 with https)?`,
    ]);
  });

  it('interrupted, it drops what it made', async () => {
    session.query(
      'CREATE TABLE shop.many ENGINE = MergeTree ORDER BY tuple() AS SELECT number AS order_id, number % 5000 AS customer_id, intHash32(number) % 3000 AS sku FROM numbers(200000)',
    );
    const from = served.asked.length;
    const script = `import('./packages/trainer/src/index.ts').then(({ run }) => run(process.argv.slice(1), process))`;
    const program = [
      '--conditions=@dangol/source',
      '--import',
      './test/support/typescript-loader.mjs',
      '-e',
      script,
      '--',
    ];
    const argv = ['train', '--orders', 'table:shop.many', '--out', bench.path('unmade'), '--url', addressOf(served)];
    const child = spawn(process.execPath, [...program, ...argv], { cwd: join(import.meta.dirname, '../../..') });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    await vi.waitFor(
      () => expect(served.asked.slice(from).some((sql) => sql.startsWith('INSERT INTO typed'))).toBe(true),
      60_000,
    );
    expect(left()).not.toBe('');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(left()).toBe('');
  });
});
