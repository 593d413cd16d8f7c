import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bandCount } from '../../../packages/trainer/src/write/band-count';
import { createWorkbench, csv, type Line, type ReadBack, readBack, type Workbench } from './workbench';

let bench: Workbench;
let once: ReadBack;
let twice: ReadBack;

/** Buyers of five tastes out of ten, over 120 days: pairs are bought by many, and some items again. */
function shopLog(): { orders: Line[]; events: Line[] } {
  let state = 7;
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const orders: Line[] = [];
  const events: Line[] = [];
  for (let order = 0; order < 900; order++) {
    const buyer = draw(300);
    const at = Date.UTC(2025, 0, 1) + order * 11_520_000;
    const taste = buyer % 5;
    for (let line = 0; line <= draw(3); line++)
      orders.push({
        order: `o${order}`,
        buyer: `b${buyer}`,
        at: new Date(at).toISOString(),
        item: `p${taste * 6 + draw(6)}`,
      });
    for (let step = 0; step <= draw(4); step++)
      events.push({
        event: 'view',
        visitor: `v${order}`,
        session: `s${order}`,
        at: at + step * 1000,
        item: `p${taste * 6 + draw(6)}`,
      });
  }
  return { orders, events };
}

/** The same shop, twice as large: each buyer, order and visit has a twin who does the same at the same time. */
function doubled(lines: readonly Line[]): Line[] {
  const twin = (line: Line): Line =>
    Object.fromEntries(
      Object.entries(line).map(([name, value]) => [
        name,
        ['order', 'buyer', 'visitor', 'session'].includes(name) ? `${value}-twin` : value,
      ]),
    );
  return lines.flatMap((line) => [line, twin(line)]);
}

beforeAll(async () => {
  bench = createWorkbench();
  const { orders, events } = shopLog();
  const ids = [...new Set(orders.map(({ item }) => String(item)))];
  const catalogue = bench.write(
    'items.csv',
    csv(ids.map((id) => ({ id, title: `Thing ${id}`, category: `kind ${Number(id.slice(1)) % 3}`, price: 10 }))),
  );
  const trained = async (name: string, lines: (all: readonly Line[]) => Line[]) => {
    const logs = ['--orders', bench.write(`${name}-orders.csv`, csv(lines(orders)))];
    logs.push('--events', bench.write(`${name}-events.csv`, csv(lines(events))), '--catalogue', catalogue);
    // A floor of one: what two people do is not told from what one person does by the floor alone.
    await bench.json('train', ...logs, '--min-buyers', '1', '--no-tuning', '--out', bench.path(name));
    return readBack(bench.path(name));
  };
  once = await trained('once', (lines) => [...lines]);
  twice = await trained('twice', doubled);
});
afterAll(() => bench.remove());

describe('a shop of twice the size', () => {
  test('publishes the very same best-sellers, similar buyers and viewed together, weights and scales included', () => {
    const same = ({ popular: { version, ...popular }, shelves: { version: _, ...shelves } }: ReadBack) =>
      JSON.stringify([
        { ...popular, categories: popular.categories.map(({ category, list }) => [category, list]) },
        shelves,
      ]);
    expect(same(twice)).toBe(same(once));
    const records = once.shards.flatMap(({ items }) => items);
    expect(records.length).toBe(30);
    for (const { id, lists } of records)
      for (const list of ['similarBuyers', 'viewed'] as const) {
        expect(lists[list]?.ids.length).toBeGreaterThan(3);
        expect([id, twice.record(id)?.lists[list]]).toEqual([id, lists[list]]);
      }
  });

  test('differs by what more evidence brings, never by a factor of its size: the best of each list is 1, once or twice', () => {
    for (const list of ['similarBuyers', 'goesWith', 'viewed', 'cart'] as const)
      for (const model of [once, twice]) {
        const tops = model.shards.flatMap(({ items }) =>
          items.flatMap(({ lists }) => (lists[list] ? [lists[list].scale * 255] : [])),
        );
        expect(Math.max(...tops)).toBeCloseTo(1, 2);
      }
    for (const { id, repeat } of once.shards.flatMap(({ items }) => items))
      expect(Math.abs((twice.record(id)?.repeat?.rate ?? 0) - (repeat?.rate ?? 0))).toBeLessThan(0.1);
  });

  test('and its counts are bands', () => {
    for (const { manifest } of [once, twice])
      for (const name of ['orders', 'buyers', 'sessions'] as const)
        expect(manifest.counts[name]).toBe(bandCount(manifest.counts[name]));
    expect(once.manifest.counts).toEqual({ items: 30, orders: 500, buyers: 200, sessions: 500 });
    expect(twice.manifest.counts).toEqual({ items: 30, orders: 1000, buyers: 500, sessions: 1000 });
  });
});

test('no number of any file is one of the shop’s own totals, however it is divided by the units that are known', async () => {
  const orders = bench.path('once-orders.csv');
  const { figures } = await bench.json<{ figures: { orders: number; buyers: number } }>(
    'train',
    '--orders',
    orders,
    '--no-tuning',
    '--out',
    bench.path('plain'),
  );
  const sold = new Map<string, number>();
  for (const { item } of shopLog().orders) sold.set(String(item), (sold.get(String(item)) ?? 0) + 1);
  const totals = new Set([figures.orders, figures.buyers, ...sold.values()].filter((count) => count > 30));
  const { popular, manifest } = readBack(bench.path('plain'));
  const { scale, weights } = popular.shop;
  for (const weight of weights)
    for (const unit of [1, 1 << 20])
      for (const total of totals) expect(weight * scale * unit).not.toBeCloseTo(total, 0);
  expect(scale).toBe(0.00392);
  expect(totals.has(manifest.counts.orders) || totals.has(manifest.counts.buyers)).toBe(false);
});
