import { expect, it } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { act } from '../../../demo-site/http/act';
import { createSessions } from '../../../demo-site/http/create-sessions';
import { aProduct } from './products';

const NOW = Date.UTC(2026, 10, 1);
const catalogue = createCatalogue([
  aProduct({ id: 'socks', category: 'basics', price: 9_000 }),
  aProduct({ id: 'coat', category: 'outer', price: 200_000, sizes: ['S', 'M'] }),
]);

function signedIn(path: string, name: string) {
  const { session } = createSessions().open(undefined);
  act(path, new URLSearchParams({ name }), session, catalogue, () => NOW);
  return session;
}

it('who logs in has bought here before, something that is used up each time, the same for the same name', () => {
  const { orders } = signedIn('/login', '하늘');
  expect(orders).toHaveLength(3);
  expect(orders.map(({ at }) => at)).toEqual(orders.map(({ at }) => at).sort((a, b) => b - a));
  for (const { lines, value, at } of orders) {
    expect(lines.map(({ id }) => id)).toContain('socks');
    expect(lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)).toBe(value);
    expect(at).toBeLessThan(NOW);
    for (const { id, size } of lines) expect(id === 'coat' ? ['S', 'M'] : ['']).toContain(size);
  }
  expect(signedIn('/login', '하늘').orders).toEqual(orders);
});

it('who has just signed up has not', () => {
  expect(signedIn('/sign-up', '하늘').orders).toEqual([]);
});
