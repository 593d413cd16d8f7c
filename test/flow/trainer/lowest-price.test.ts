import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkbench, csv, type Line, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

let count = 0;
const paid = (price: number, day: number, buyer: string, currency = 'KRW'): Line => ({
  order: `P${count++}`,
  buyer,
  item: 'a0',
  at: new Date(Date.UTC(2025, 5, day)).toISOString(),
  quantity: 1,
  price,
  currency,
});

async function lowestOf(lines: Line[], column = 'price', card: Line = { price: '1000 KRW' }) {
  const shop = pairShop(10).map((line) => ({ ...line, price: 1000, currency: 'KRW' }));
  const log = [...shop, ...lines].map(({ price, ...line }) => ({ ...line, [column]: price ?? null }));
  const catalogue = bench.write('items.csv', csv([{ id: 'a0', title: 'A', ...card }]));
  await bench.json(
    'train',
    '--orders',
    bench.write('orders.csv', csv(log)),
    '--catalogue',
    catalogue,
    '--min-resolved',
    '0',
    '--out',
    bench.path('model'),
  );
  return readBack(bench.path('model')).record('a0')?.lowest;
}

test('the lowest price is the least that two buyers paid in the last 90 days, in the currency and of the size of the card', async () => {
  const two = (price: number, day: number, currency?: string) =>
    ['x', 'y'].map((buyer) => paid(price, day, buyer, currency));
  const usual = two(900, 20);
  expect(await lowestOf(usual)).toBe(900);
  expect(await lowestOf([...usual, paid(500, 21, 'x'), paid(500, 22, 'x')])).toBe(900);
  expect(await lowestOf([...usual, ...two(300, -100)])).toBe(900);
  expect(await lowestOf([...usual, ...two(700, 20, 'USD')])).toBe(900);
  expect(await lowestOf([...usual, ...two(9, 20)])).toBe(900);
  expect(await lowestOf([...usual, ...two(0, 20)])).toBe(900);
});

test('there is none without a price to compare with, or where the column is what a line came to', async () => {
  const usual = ['x', 'y'].map((buyer) => paid(900, 20, buyer));
  expect(await lowestOf(usual, 'price', { price: '' })).toBeUndefined();
  expect(await lowestOf(usual, '결제금액')).toBeUndefined();
  expect(await lowestOf(usual, '판매가')).toBe(900);
});
