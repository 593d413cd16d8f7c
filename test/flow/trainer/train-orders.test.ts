import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const trained = async (lines: Line[], ...options: string[]) => {
  const log = bench.write('orders.csv', csv(lines));
  const summary = await bench.json<TrainSummary>('train', '--orders', log, '--out', bench.path('model'), ...options);
  return { summary, model: readBack(bench.path('model')) };
};
const reasons = (summary: TrainSummary) =>
  Object.fromEntries(summary.reports.flatMap(({ refusals }) => refusals.map(({ reason, count }) => [reason, count])));

describe('an order log becomes a model', () => {
  test('what is bought in one order goes together, what the same buyers buy is similar', async () => {
    const { summary, model } = await trained(pairShop(60));
    expect(model.record('a1')?.lists.goesWith?.ids).toEqual(['b1']);
    expect(model.record('a1')?.lists.cart?.ids).toEqual(['b1']);
    expect(model.record('a1')?.lists.similarBuyers?.ids).toEqual(['b1', 'c1']);
    expect(model.record('c1')?.lists.goesWith).toBeUndefined();
    expect(model.popular.shop.ids).toHaveLength(15);
    expect(summary.figures).toMatchObject({ items: 15, orders: 120, buyers: 60, sessions: 0 });
    expect(model.manifest.counts).toEqual({ items: 15, orders: 100, buyers: 50, sessions: 0 });
    expect(model.manifest.builtAt).toBe(Date.UTC(2025, 0, 61));
    expect(summary.coverage).toMatchObject({ similarBuyers: 15, goesWith: 10, cart: 10, viewed: 0, met: 15 });
    expect(summary.reports[0]).toMatchObject({ rows: 180, refusals: [] });
  });

  test('neither buyers nor orders are in any file, nor is a column that was not asked for', async () => {
    const lines = pairShop(30).map((line) => ({ ...line, address: 'Hidden Street 7', phone: '010-1234-5678' }));
    const { model } = await trained(lines);
    const everything = model.files.map(([name, text]) => name + text).join('\n');
    for (const secret of ['ORD', 'buyer-', '@mail', 'Hidden', '010-']) expect(everything).not.toContain(secret);
  });

  test('the same log gives the same bytes, with much memory or little, and in another order of lines', async () => {
    const { model: first } = await trained(pairShop(60));
    const log = bench.write('again.csv', csv(pairShop(60)));
    await bench.json('train', '--orders', log, '--out', bench.path('second'));
    expect(readBack(bench.path('second')).files).toEqual(first.files);
    const shuffled = bench.write('shuffled.csv', csv(pairShop(60).reverse()));
    await bench.json('train', '--orders', shuffled, '--out', bench.path('third'), '--memory', '300MB');
    expect(readBack(bench.path('third')).files).toEqual(first.files);
  });

  test('a pair of one buyer alone is not published, unless the shop says so', async () => {
    const alone = [1, 2, 3].flatMap((n) => [
      { order: `s${n}`, buyer: 'solo', item: 'secret-1', at: `2025-02-0${n}`, quantity: 1, price: 1 },
      { order: `s${n}`, buyer: 'solo', item: 'secret-2', at: `2025-02-0${n}`, quantity: 1, price: 1 },
    ]);
    const lists = (model: ReturnType<typeof readBack>) =>
      JSON.stringify(model.shards.flatMap(({ items }) => items.map((item) => item.lists)));
    const { model: guarded } = await trained([...pairShop(30), ...alone]);
    expect(lists(guarded)).not.toContain('secret');
    expect(guarded.record('secret-1')?.repeat).toBeUndefined();
    const { model: open } = await trained([...pairShop(30), ...alone], '--min-buyers', '1');
    expect(open.record('secret-1')?.lists.cart?.ids).toEqual(['secret-2']);
    const { model: strict } = await trained(pairShop(30), '--min-buyers', '7');
    expect(lists(strict)).not.toContain('ids');
  });

  test('an order without a buyer counts as its own buyer, and one number of two buyers as two orders', async () => {
    const nobody = pairShop(30).map((line) => ({ ...line, buyer: null }));
    const { summary, model } = await trained(nobody);
    expect(summary.figures).toMatchObject({ orders: 60, buyers: 0 });
    expect(model.record('a1')?.lists.similarBuyers?.ids).toEqual(['b1']);
    const counters = pairShop(30).map((line) => ({ ...line, order: String(line.order).slice(-1), at: null }));
    const { model: counted } = await trained(counters, '--exact-counts');
    expect(counted.manifest).toMatchObject({ builtAt: null, counts: { orders: 60, buyers: 30 } });
  });
});

describe('what is no purchase', () => {
  test('returns, cancellations, free lines and gaps are left out and counted', async () => {
    const odd = { order: '900', buyer: 'x', item: 'odd', at: '2025-01-05', quantity: 1, price: 1, status: '' };
    const shop = pairShop(30).map((line, place) => ({
      ...line,
      order: String(1000 + Math.floor(place / 3) * 2 + (place % 3 === 2 ? 1 : 0)),
      status: '배송완료',
    }));
    const { summary, model } = await trained([
      ...shop,
      { ...odd, order: 'C900' },
      { ...odd, status: '취소완료' },
      { ...odd, status: 'Refunded' },
      { ...odd, quantity: -3 },
      { ...odd, quantity: 0 },
      { ...odd, price: 0 },
      { ...odd, price: -9.5 },
      { ...odd, item: '' },
      { ...odd, order: ' ' },
      { ...odd, at: 'yesterday' },
      { ...odd, item: 'x'.repeat(201) },
    ]);
    expect(reasons(summary)).toEqual({
      'cancelled order': 3,
      'quantity of 0 or less, or none': 2,
      'price of 0 or less': 2,
      'no item': 1,
      'no order number': 1,
      'time not readable': 1,
    });
    expect(summary.reports[0]?.refusals[0]).toMatchObject({ reason: 'cancelled order', rows: [92, 93, 94] });
    expect(summary.refusedRows).toBe(1);
    expect(model.record('odd')).toBeUndefined();
    expect(model.manifest.counts.items).toBe(15);
  });

  test('a repeated line counts once', async () => {
    const { summary, model } = await trained([...pairShop(30), ...pairShop(30)]);
    expect(summary.duplicates).toBe(90);
    const log = bench.write('single.csv', csv(pairShop(30)));
    await bench.json('train', '--orders', log, '--out', bench.path('single'));
    expect(model.files).toEqual(readBack(bench.path('single')).files);
  });

  test('of a wholesaler the newest 200 items count, and beyond 5,000 none', async () => {
    const wholesale = (buyer: string, items: number) =>
      Array.from({ length: items }, (_, n) => {
        const at = new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString();
        return { order: `${buyer}${n}`, buyer, item: `w${n}`, at, quantity: 1, price: 1 };
      });
    const { summary, model } = await trained([
      ...pairShop(30),
      ...wholesale('p', 300),
      ...wholesale('q', 300),
      ...wholesale('r', 5001),
    ]);
    expect(summary).toMatchObject({ capped: 2, dropped: 1 });
    expect(model.record('w299')?.lists.similarBuyers?.ids).toContain('w100');
    expect(model.record('w99')?.lists.similarBuyers).toBeUndefined();
    expect(model.record('w5000')).toBeUndefined();
  });

  test('codes without a digit, in a log of numbered codes, are postage and the like', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => ({
      order: `o${n}`,
      buyer: `b${n % 40}`,
      item: `${1000 + (n % 20)}A`,
    }));
    const { summary, model } = await trained([
      ...lines,
      { order: 'o1', buyer: 'b1', item: 'POST' },
      { order: 'o2', buyer: 'b2', item: 'POST' },
    ]);
    expect(summary.services).toEqual({ rows: 2, ids: ['POST'] });
    expect(model.record('POST')).toBeUndefined();
  });
});
