import { readFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkbench, readBack, type Workbench } from './workbench';

const DAYS = 40;
const DAY_MS = 86_400_000;
const FROM = Date.UTC(2026, 0, 5);

let bench: Workbench;

beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

/** A number between 0 and 1 that depends on nothing but its seeds. */
function draw(...seeds: number[]): number {
  let state = 0x9e3779b9;
  for (const seed of seeds) {
    state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b);
    state ^= state >>> 13;
  }
  return (Math.imul(state, 0xc2b2ae35) >>> 0) / 2 ** 32;
}

/** Items come in as the days go by, in the middle of the others by their ids. */
const item = (day: number, ...seeds: number[]) =>
  `P${((Math.floor(draw(day, ...seeds) ** 2 * (20 + day)) * 7919) % 1000).toString().padStart(3, '0')}`;
const at = (day: number, order: number) => new Date(FROM + day * DAY_MS + order * 60_000).toISOString();

function orders(from: number, to: number): string {
  const lines = ['order,buyer,item,at,name,price'];
  for (let day = from; day < to; day++) {
    for (let order = 0; order < 12; order++) {
      const buyer = `buyer-${Math.floor(draw(day, order, 7) * 40)}`;
      for (let line = 0; line < 1 + draw(day, order) * 5; line++) {
        const id = item(day, order, line);
        // A name that is not the usual one on some days.
        const name = draw(day, order, line, 3) < 0.2 ? `${id} (return)` : `Article ${id}`;
        lines.push(`${day}-${order},${buyer},${id},${at(day, order)},${name},10`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function events(from: number, to: number): string {
  const lines = ['event,visitor,session,item,at,search_term'];
  for (let day = from; day < to; day++) {
    for (let visit = 0; visit < 30; visit++) {
      const who = `v${Math.floor(draw(day, visit, 5) * 90)},s${day}-${visit}`;
      lines.push(`search,${who},,${at(day, visit * 10)},umbrella`);
      for (let step = 0; step < 6; step++)
        lines.push(`view,${who},${item(day, visit, step, 9)},${at(day, visit * 10 + step + 1)},`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Trains day by day in parts that overlap, and once from all of it; gives both versions. */
async function both(name: string, option: '--orders' | '--events', write: (from: number, to: number) => string) {
  const parts = [
    [0, 25],
    [20, 32],
    [32, 33],
    [32, DAYS],
  ] as const;
  const state = bench.path(`${name}.state`);
  let last = { version: '', countedBefore: 0 };
  for (const [from, to] of parts) {
    const file = bench.write(`${name}-${from}-${to}.csv`, write(from, to));
    last = await bench.json('train', option, file, '--state', state, '--out', bench.path(`${name}-added`));
  }
  const file = bench.write(`${name}-all.csv`, write(0, DAYS));
  const whole = await bench.json<{ version: string }>('train', option, file, '--out', bench.path(`${name}-whole`));
  return { last, whole, state };
}

describe('a log that comes in parts', () => {
  test('of orders gives the very files that the whole log gives, though parts overlap and new items come', async () => {
    const { last, whole } = await both('orders', '--orders', orders);
    expect(last.countedBefore).toBeGreaterThan(0);
    expect(last.version).toBe(whole.version);
  });

  test('of visits gives the same lists but for a rounding: what is added fades as if it had been counted at once', async () => {
    await both('events', '--events', events);
    const added = readBack(bench.path('events-added'));
    const whole = readBack(bench.path('events-whole'));
    let shared = 0;
    let shown = 0;
    for (const { id, lists } of whole.shards.flatMap(({ items }) => items)) {
      const others = new Set(added.record(id)?.lists.viewed?.ids.slice(0, 10));
      for (const other of lists.viewed?.ids.slice(0, 10) ?? []) {
        shown++;
        if (others.has(other)) shared++;
      }
    }
    expect(shown).toBeGreaterThan(400);
    expect(shared / shown).toBeGreaterThan(0.97);
    expect(added.record(' umbrella')?.lists.viewed?.ids.length).toBeGreaterThan(5);
    expect(added.manifest.counts).toEqual(whole.manifest.counts);
  });

  test('keeps visits apart that only searched: what others view the next day is not what they found', async () => {
    const head = 'event,visitor,session,item,at,search_term';
    const people = [1, 2, 3, 4, 5, 6];
    const first = people.flatMap((n) => [
      `view,v${n},early${n},OLD,${at(0, n)},`,
      `search,v${n},asked${n},,${at(0, 100 + n)},umbrella`,
    ]);
    const second = people.map((n) => `view,w${n},late${n},NEW,${at(1, n)},`);
    for (const [name, lines] of [
      ['first.csv', first],
      ['second.csv', second],
    ] as const) {
      const file = bench.write(name, `${[head, ...lines].join('\n')}\n`);
      await bench.json('train', '--events', file, '--state', bench.path('apart.state'), '--out', bench.path('apart'));
    }
    expect(readBack(bench.path('apart')).record(' umbrella')?.lists.viewed?.ids ?? []).toEqual([]);
  });

  test('that is given twice counts once, and leaves the model as it was', async () => {
    const file = bench.write('twice.csv', orders(0, 12));
    const train = () =>
      bench.json<{ version: string; countedBefore: number }>(
        'train',
        '--orders',
        file,
        '--state',
        bench.path('twice.state'),
        '--out',
        bench.path('twice'),
      );
    const first = await train();
    const second = await train();
    expect(first.countedBefore).toBe(0);
    expect(second.countedBefore).toBeGreaterThan(100);
    expect(second.version).toBe(first.version);
  });
});

describe('a state', () => {
  test('forgets who bought nothing for two years, with their rows', async () => {
    const state = bench.path('old.state');
    const day = (name: string, buyer: string, at: string) =>
      bench.write(
        name,
        `order,buyer,item,at\n${['1', '2'].map((order) => `${name}${order},${buyer},A,${at}\n${name}${order},${buyer},B,${at}\n`).join('')}`,
      );
    for (const file of [
      day('old.csv', 'lapsed', '2023-01-05T10:00:00Z'),
      day('new.csv', 'regular', '2026-01-05T10:00:00Z'),
    ])
      await bench.json('train', '--orders', file, '--state', state, '--out', bench.path('old'));
    const instance = await DuckDBInstance.create(state, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const kept = await connection.runAndReadAll('SELECT name FROM buyers');
    expect(kept.getRows().flat()).toEqual([expect.stringMatching(/^bi[0-9a-f]{32}$/u)]);
    connection.closeSync();
    instance.closeSync();
  });

  test('stays as it was when the run fails after counting', async () => {
    const state = bench.path('fails.state');
    await bench.json(
      'train',
      '--orders',
      bench.write('a.csv', orders(0, 8)),
      '--state',
      state,
      '--out',
      bench.path('fails'),
    );
    const before = readFileSync(state);
    const next = bench.write('b.csv', orders(8, 9));
    // A file stands where the model's folder should be made.
    const out = `${bench.write('no-folder', 'a file')}/model`;
    const { code, err } = await bench.dangol('train', '--orders', next, '--state', state, '--out', out);
    expect([code, err]).toEqual([1, expect.stringContaining('no-folder/model: cannot be written')]);
    expect(readFileSync(state).equals(before)).toBe(true);
    const { countedBefore } = await bench.json(
      'train',
      '--orders',
      next,
      '--state',
      state,
      '--out',
      bench.path('fails'),
    );
    expect(countedBefore).toBe(0);
  });

  test('of another kind, a log without times and too high a floor are refused with the fix', async () => {
    const foreign = bench.path('foreign.state');
    writeFileSync(foreign, 'not a database');
    const file = bench.write('c.csv', orders(0, 8));
    const out = ['--out', bench.path('refused')];
    const errors = [
      await bench.dangol('train', '--orders', file, '--state', foreign, ...out),
      await bench.dangol(
        'train',
        '--orders',
        bench.write('d.csv', 'order,item\n1,A\n1,B\n'),
        '--state',
        bench.path('x'),
        ...out,
      ),
      await bench.dangol('train', '--orders', file, '--state', bench.path('y'), '--min-buyers', '3', ...out),
      await bench.dangol('train', '--orders', file, '--state', bench.path('refused/state'), ...out),
      await bench.dangol(
        'train',
        '--orders',
        file,
        '--state',
        bench.path('web/deep/state'),
        '--publish',
        bench.path('web'),
        ...out,
      ),
      await bench.dangol('train', '--orders', file, '--state', bench.path('nowhere/state'), ...out),
      await bench.dangol('train', '--orders', file, '--out', file),
    ].map(({ code, err }) => [code, err]);
    expect(errors).toEqual([
      [1, expect.stringContaining('foreign.state: not a dangol-state/2 file.')],
      [1, expect.stringContaining('the order log has no times')],
      [1, expect.stringContaining('--min-buyers and --min-visitors can be at most 2')],
      [1, expect.stringContaining('refused is for the web')],
      [1, expect.stringContaining('web is for the web')],
      [1, expect.stringContaining('nowhere/state: cannot be written')],
      [1, expect.stringContaining('c.csv: cannot be written (it is no folder)')],
    ]);
    expect(readFileSync(foreign, 'utf8')).toBe('not a database');
  });
});
