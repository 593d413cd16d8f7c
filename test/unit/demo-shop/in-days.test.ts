import { expect, it } from 'vitest';
import { createCalendar } from '../../../demo-site/catalogue/create-calendar';
import { inDays, liveRows } from '../../../demo-site/catalogue/in-days';
import { aProduct } from './products';

const products = [
  aProduct({ id: 'coat', category: 'outer', price: 100_000 }),
  aProduct({ id: 'cheap', category: 'outer', price: 50_000, was: 100_000 }),
  aProduct({ id: 'gone', availability: 'out_of_stock' }),
  aProduct(),
];

it('the shop stays as it is for six days; then coats cost less, twice, and what was sold out is back', () => {
  expect(inDays(products, 6)).toBe(products);
  const [coat, cheap, gone, shirt] = inDays(products, 7);
  expect(coat).toMatchObject({ price: 79_900, was: 100_000 });
  expect(cheap).toMatchObject({ price: 50_000, was: 100_000 });
  expect(gone).toMatchObject({ availability: 'in_stock', stock: 12 });
  expect(shirt).toBe(products[3]);
  expect(inDays(products, 30)[0]?.price).toBe(69_900);
});

it('strips are told what has changed, and nothing else', () => {
  expect(liveRows(products, inDays(products, 14)).map(([id, price, , stock]) => [id, price, stock])).toEqual([
    ['coat', 69_900, 1],
    ['cheap', 50_000, 1],
    ['gone', 30_000, 1],
  ]);
});

it('each week has its catalogue, made once', () => {
  const on = createCalendar(products);
  expect(on(3)).toBe(on(0));
  expect(on(8)).toBe(on(7));
  expect(on(900)).toBe(on(14));
  expect(on(8).get('gone')?.availability).toBe('in_stock');
});
