import type { Affinity } from '@dangol/schema';
import { expect, test } from 'vitest';
import { type Forget, forget } from '../../../packages/sdk/src/profile/forget';
import { aProfile, aSeenItem, NOON_AT } from '../../support/builders';

const at = NOON_AT;
const liking = (value: string): Affinity => ({ value, score: 1, at, count: 3 });
const lines = [{ id: 'shirt-1', quantity: 1 }];
const full = aProfile({
  items: [aSeenItem(), aSeenItem({ id: 'cap-1' })],
  cart: [
    { id: 'shirt-1', quantity: 1, at },
    { id: 'cap-1', quantity: 1, at },
  ],
  wishlist: [{ id: 'shirt-1', at }],
  attributions: [{ id: 'shirt-1', listId: 'similar-buyers', at }],
  dismissed: [{ id: 'shirt-1', at }],
  orders: [
    { id: 'T-1', at, lines },
    { id: 'T-2', at, lines },
  ],
  searches: [{ term: 'linen', at, count: 2 }],
  affinities: {
    category: [liking('Shirt'), liking('Cap')],
    brand: [liking('Shirt')],
    keyword: [liking('linen'), liking('Shirt')],
  },
});

test.each<[string, Forget, object]>([
  [
    'an item, wherever it is but in orders',
    { item: 'shirt-1' },
    { items: [aSeenItem({ id: 'cap-1' })], cart: [full.cart[1]], wishlist: [], attributions: [], dismissed: [] },
  ],
  ['that an item was viewed, and nothing else of it', { viewed: 'shirt-1' }, { items: [aSeenItem({ id: 'cap-1' })] }],
  ['an order', { order: 'T-1' }, { orders: [full.orders[1]] }],
  [
    'a search and the liking for its words',
    { search: 'linen' },
    { searches: [], affinities: { ...full.affinities, keyword: [liking('Shirt')] } },
  ],
  [
    'a liking of one kind, not those of the same name',
    { interest: 'Shirt', of: 'category' },
    { affinities: { ...full.affinities, category: [liking('Cap')] } },
  ],
])('forgets %s', (_, what, changes) => {
  expect(forget(full, what)).toEqual({ ...full, ...changes });
});

test('what is not there, or says nothing, changes nothing', () => {
  expect(forget(full, { item: 'sock' })).toEqual(full);
  expect(forget(full, {} as Forget)).toEqual(full);
});
