import { neededRecords } from '@dangol/recommender';
import { expect, test } from 'vitest';
import { aProfile, aSeenItem, NOON_AT } from '../../support/builders';

const items = ['shirt-1', 'cap-1', 'cap-2'].map((id) => aSeenItem({ id }));
const snapshot = aProfile({ items, cart: [{ id: 'trousers-1', quantity: 1, at: NOON_AT }] });

test('the item of the page is worth a request, the history only what the device has', () => {
  expect(neededRecords({ kind: 'similar-buyers', item: ' shirt-1 ', snapshot })).toEqual({
    fetch: ['shirt-1'],
    kept: ['cap-1', 'cap-2'],
  });
  expect(neededRecords({ kind: 'goes-with', item: 'shirt-1', snapshot })).toEqual({ fetch: ['shirt-1'], kept: [] });
});

test('where there is no item, the newest of the history or of the cart takes its place', () => {
  expect(neededRecords({ kind: 'for-you', snapshot })).toEqual({ fetch: ['shirt-1'], kept: ['cap-1', 'cap-2'] });
  expect(neededRecords({ kind: 'goes-with', snapshot })).toEqual({ fetch: ['trousers-1'], kept: [] });
});

test('strips without lists ask for nothing but cards', () => {
  expect(neededRecords({ kind: 'recently-viewed', item: 'shirt-1', snapshot }).fetch).toEqual([]);
  expect(neededRecords({ kind: 'popular', snapshot: null })).toEqual({ fetch: [], kept: [] });
  expect(neededRecords({ kind: 'popular', item: 'shirt-1', snapshot: null })).toEqual({ fetch: [], kept: ['shirt-1'] });
});

test('twenty items of the history speak, however long it is', () => {
  const long = aProfile({ items: Array.from({ length: 50 }, (_, place) => aSeenItem({ id: `shirt-${place}` })) });
  const { fetch, kept } = neededRecords({ kind: 'similar-buyers', item: 'cap-1', snapshot: long });
  expect([...fetch, ...kept]).toHaveLength(21);
});
