import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMap } from '../../../packages/trainer/src/columns/parse-map';
import type { ClickhouseOptions } from '../../../packages/trainer/src/engines/clickhouse/open-clickhouse';
import { type TrainOptions, train } from '../../../packages/trainer/src/train';
import { createWorkbench, csv, type Line } from '../trainer/workbench';
import { connectInProcess } from './connect-in-process';
import { differences, sizes } from './differences';
import { generateLog } from './generated-log';
import { type ChdbSession, loadChdb, whyWithoutChdb } from './load-chdb';

const ONLINE_RETAIL = join(import.meta.dirname, '../../../../shared/data/online-retail/orders.csv');

const bench = createWorkbench();
let folder: string;
let session: ChdbSession;
let clickhouse: ClickhouseOptions;

describe.skipIf(whyWithoutChdb)(
  `DuckDB and ClickHouse make one model of one log (${whyWithoutChdb ?? 'real engine'})`,
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'dangol-chdb-'));
      session = new (loadChdb().Session)(folder);
      clickhouse = { connect: connectInProcess(session), host: 'chdb', secrets: [] };
    }, 600_000);
    afterAll(() => {
      session?.close();
      rmSync(folder, { recursive: true, force: true });
      bench.remove();
    });

    /** Trains with both; what the second was given may be another form of the same log. */
    async function both(name: string, options: Omit<TrainOptions, 'out'>, there: Partial<TrainOptions> = {}) {
      const [one, other] = [bench.path(`${name}-duckdb`), bench.path(`${name}-clickhouse`)];
      const first = await train({ ...options, out: one });
      const second = await train({ ...options, ...there, clickhouse, out: other });
      expect(differences(one, other)).toEqual([]);
      expect(second.figures).toEqual(first.figures);
      expect(second.coverage).toEqual(first.coverage);
      expect(session.query("SHOW DATABASES LIKE 'dangol_%'")).toBe('');
      return { first, second, sizes: sizes(one) };
    }

    it.skipIf(!existsSync(ONLINE_RETAIL))(
      'of two million cells of a real shop (shared/data/online-retail)',
      async () => {
        const { first, second, sizes } = await both('retail', { orders: [ONLINE_RETAIL] });
        expect(first.figures.orders).toBe(19_776);
        expect(Math.min(sizes.similarBuyers ?? 0, sizes.goesWith ?? 0, sizes.cart ?? 0)).toBeGreaterThan(50_000);
        expect(second.reports[0]?.refusals).toEqual(first.reports[0]?.refusals);
      },
      600_000,
    );

    it.each([1, 2, 3])('of visits, searches, carts and orders with a catalogue, generated (%i)', async (seed) => {
      const log = generateLog({ seed });
      const files = {
        orders: [bench.write(`${seed}.csv`, csv(log.orders))],
        events: [bench.write(`${seed}.jsonl`, log.events)],
        catalogue: bench.write(`${seed}-catalogue.csv`, csv(log.catalogue)),
      };
      const { sizes, first } = await both(`generated-${seed}`, {
        ...files,
        minBuyers: 1 + (seed % 3),
        minVisitors: seed % 3,
      });
      expect(first.figures.sessions).toBeGreaterThan(500);
      expect(Math.min(...['similarBuyers', 'viewed', 'cart'].map((list) => sizes[list] ?? 0))).toBeGreaterThan(100);
    });

    it('of ids with quotes, backslashes, Korean, emoji, and of names that look like SQL', async () => {
      const hostile = [
        "O'Neil",
        'a\\b',
        'a\\',
        '"q"',
        '가방',
        '가방끈',
        '👟',
        '👟‍🔥',
        "');--",
        '{x}',
        'Ａ',
        'A',
        'a',
        'é',
        'é',
        '\t x',
        '0',
        '00',
        '-1',
        'NULL',
      ];
      const lines = Array.from(
        { length: 240 },
        (_, n): Line => ({
          order: `o${n >> 1}`,
          buyer: `b${n % 23}'\\`,
          item: hostile[(n * 7 + (n % 3)) % hostile.length] as string,
          at: new Date(Date.UTC(2026, 0, 1 + (n >> 1))).toISOString(),
          name: n % 4 ? `"${hostile[n % hostile.length]}"; DROP TABLE items` : null,
        }),
      );
      const { sizes, second } = await both('hostile', { orders: [bench.write('hostile.csv', csv(lines))] });
      expect(sizes.similarBuyers).toBeGreaterThan(50);
      expect(second.figures.items).toBeGreaterThan(15);
    });

    it('of a log full of ties, without times, without buyers', async () => {
      const lines = Array.from(
        { length: 400 },
        (_, n): Line => ({ order: `${n >> 2}`, item: `i${(n * 13) % 37}`, buyer: n % 3 ? `${n % 11}` : null }),
      );
      await both('ties', { orders: [bench.write('ties.csv', csv(lines))] });
      const orphans = lines.map(({ order, item }) => ({ order, item }) as Line);
      await both('orphans', { orders: [bench.write('orphans.csv', csv(orphans))], minBuyers: 1 });
    });

    it('of a log of views alone, and of a single line', async () => {
      const views = Array.from(
        { length: 300 },
        (_, n): Line => ({
          event: 'view',
          item: `i${(n * n) % 41}`,
          visitor: `v${n % 29}`,
          timestamp: 1_760_000_000_000 + n * 60_000,
        }),
      );
      const { sizes } = await both('views', { events: [bench.write('views.csv', csv(views))] });
      expect(sizes.viewed).toBeGreaterThan(100);
      await both('single', { orders: [bench.write('single.csv', csv([{ order: '1', item: 'x' }]))] });
    });

    it('of items that the catalogue calls otherwise, and of ids that are written otherwise', async () => {
      const lines = Array.from(
        { length: 120 },
        (_, n): Line => ({
          order: `${n >> 1}`,
          buyer: `${n % 9}`,
          item: n % 4 === 0 ? `SKU${n % 5}` : n % 4 === 1 ? ` P${n % 5}\u00a0` : `P${n % 5}`,
        }),
      );
      const catalogue = Array.from(
        { length: 5 },
        (_, n): Line => ({ id: `P${n}`, title: `Thing ${n}`, sku: `SKU${n}` }),
      );
      const { second } = await both('aliases', {
        orders: [bench.write('aliases.csv', csv(lines))],
        catalogue: bench.write('aliases-catalogue.csv', csv(catalogue)),
      });
      expect(second).toMatchObject({ joinedAliases: 5, figures: { items: 5 } });
    });

    it('of a table with types of its own, and of a file that ClickHouse reads itself', async () => {
      const lines = generateLog({ seed: 9 }).orders.map(
        (each, n): Line => ({ ...each, quantity: n % 11 ? 1 : 0, price: n % 13 ? 12.5 : null }),
      );
      const file = bench.write('typed.csv', csv(lines));
      session.query('CREATE DATABASE "sh op"');
      session.query(`CREATE TABLE "sh op".orders (order_id LowCardinality(String), who Nullable(String), "item code" FixedString(5), ordered_at DateTime64(3, 'Asia/Seoul'),
      quantity UInt8, price Nullable(Decimal(10, 2)), note String) ENGINE = MergeTree ORDER BY order_id`);
      const rows = lines.map(({ order, buyer, item, at, quantity, price }) =>
        JSON.stringify([order, buyer, item, at, quantity, price, 'n']),
      );
      session.query(`SET date_time_input_format = 'best_effort'`);
      session.query(`INSERT INTO "sh op".orders FORMAT JSONCompactEachRow ${rows.join('\n')}`);
      const map = parseMap(['buyer=who']);
      const { first, second } = await both('typed', { orders: [file] }, { orders: ['table:sh op.orders'], map });
      const counts = (summary: typeof first) =>
        summary.reports[0]?.refusals.map(({ reason, count }) => [reason, count]);
      expect(counts(second)).toEqual(counts(first));
      expect(second.reports[0]).toMatchObject({
        file: 'sh op.orders',
        columns: { item: 'item code', at: 'ordered_at' },
      });
      const fetched = await both('fetched', { orders: [file] }, { orders: [`file('${file}', 'CSVWithNames')`] });
      expect(fetched.second.reports[0]?.file).toBe(`file(${file})`);
    });
  },
);
