import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const item = (id: string, title: string, more: Line = {}): Line => ({
  id,
  title,
  category: 'tops',
  brand: 'Nalgae',
  price: 100,
  item_group_id: '',
  ...more,
});
const PRODUCTS = [
  item('a0', '린넨 오버 셔츠 블랙 M'),
  item('b0', '린넨 오버 셔츠 (화이트) / L'),
  item('c0', '린넨 오버 셔츠 네이비', { brand: 'Other' }),
  item('a1', '린넨 오버 셔츠 그린', { category: 'sale' }),
  item('b1', '린넨 오버 셔츠 레드', { price: 400 }),
  item('c1', 'Phone Case 13'),
  item('a2', 'Phone Case 14'),
  item('b2', 'Silk Scarf Red', { item_group_id: 'own' }),
  item('c2', 'Silk Scarf Blue'),
];

const trained = async (...options: string[]) => {
  const files = [
    '--orders',
    bench.write('orders.csv', csv(pairShop(60))),
    '--catalogue',
    bench.write('items.csv', csv(PRODUCTS)),
    '--min-resolved',
    '0',
  ];
  const summary = await bench.json<TrainSummary>('train', ...files, '--out', bench.path('model'), ...options);
  const model = readBack(bench.path('model'));
  const groups = Object.fromEntries(PRODUCTS.map(({ id }) => [id, model.record(String(id))?.card?.group]));
  return { summary, model, groups };
};

test('titles that differ in colour or size alone are one group, of one brand, category and price level', async () => {
  const cheap = PRODUCTS.filter(({ id }) => id !== 'b1');
  await bench.json(
    'train',
    '--orders',
    bench.write('o.csv', csv(pairShop(60))),
    '--catalogue',
    bench.write('c.csv', csv(cheap)),
    '--min-resolved',
    '0',
    '--out',
    bench.path('m'),
  );
  const model = readBack(bench.path('m'));
  expect(model.record('a0')?.card?.group).toBe('a0');
  expect(model.record('b0')?.card?.group).toBe('a0');
  // Bought in one order, and still no complement.
  expect(model.record('a0')?.lists.goesWith?.ids ?? []).not.toContain('b0');
  for (const id of ['c0', 'a1', 'c1', 'a2', 'c2']) expect(model.record(id)?.card?.group).toBeUndefined();
  expect(model.record('b2')?.card?.group).toBe('own');
});

test('prices far apart are different products, and a shop can do without', async () => {
  const { summary, groups } = await trained();
  expect(groups).toMatchObject({ a0: undefined, b0: undefined, b1: undefined });
  expect(summary.groupedItems).toBe(0);
  const { summary: off } = await trained('--no-grouping');
  expect(off.groupedItems).toBe(0);
});
