import { describe, expect, it } from 'vitest';
import { cartTotals } from '../../../demo-site/catalogue/cart-totals';
import { createCatalogue, inOrder } from '../../../demo-site/catalogue/create-catalogue';
import { money } from '../../../demo-site/catalogue/money';
import { aProduct } from './products';

const catalogue = createCatalogue([
  aProduct({ id: 'a', price: 20_000, releasedAt: 2 }),
  aProduct({
    id: 'b',
    price: 10_000,
    was: 20_000,
    group: 'g',
    releasedAt: 3,
    title: { ko: '울 코트', en: 'Wool coat' },
  }),
  aProduct({ id: 'c', price: 30_000, was: 40_000, group: 'g', category: 'coats', releasedAt: 1 }),
]);
const ids = (products: readonly { id: string }[]) => products.map(({ id }) => id);

describe('a catalogue', () => {
  it('has shelves, sales and colours', () => {
    expect(catalogue.categories.map(({ id, products }) => [id, products.length])).toEqual([
      ['shirts', 2],
      ['coats', 1],
    ]);
    expect(ids(catalogue.onSale())).toEqual(['b', 'c']);
    expect(ids(catalogue.colours(catalogue.get('b')!))).toEqual(['b', 'c']);
    expect(ids(catalogue.colours(catalogue.get('a')!))).toEqual(['a']);
  });

  it('is searched in both languages, all words needed', () => {
    expect(ids(catalogue.search('WOOL'))).toEqual(['b']);
    expect(ids(catalogue.search('울 코트'))).toEqual(['b']);
    expect(ids(catalogue.search('울 셔츠'))).toEqual(['b']);
    expect(ids(catalogue.search('wool boots'))).toEqual([]);
    expect(ids(catalogue.search('  '))).toEqual([]);
  });

  it('is sorted', () => {
    expect(ids(inOrder(catalogue.products, 'price-low'))).toEqual(['b', 'a', 'c']);
    expect(ids(inOrder(catalogue.products, 'new'))).toEqual(['b', 'a', 'c']);
    expect(ids(inOrder(catalogue.products, 'sale'))).toEqual(['b', 'c', 'a']);
  });
});

describe('what a cart costs', () => {
  it('ships for 3,000 won below 50,000 and free from there', () => {
    const small = cartTotals([{ id: 'a', size: '', quantity: 1 }], catalogue);
    expect(small).toMatchObject({ subtotal: 20_000, shipping: 3_000, total: 23_000, toFreeShipping: 30_000 });
    const large = cartTotals([{ id: 'a', size: '', quantity: 3 }], catalogue);
    expect(large).toMatchObject({ subtotal: 60_000, shipping: 0, total: 60_000, toFreeShipping: 0 });
  });

  it('leaves out what is no longer sold', () => {
    expect(cartTotals([{ id: 'gone', size: '', quantity: 2 }], catalogue)).toMatchObject({ pieces: 0, total: 0 });
  });
});

describe('money', () => {
  it.each([
    [39_000, 'KRW', 'ko', '39,000원'],
    [39_000, 'KRW', 'en', '₩39,000'],
    [109.99, 'USD', 'en', '$109.99'],
    [5, 'no currency', 'en', '5 no currency'],
  ] as const)('%d %s in %s reads %s', (amount, currency, language, text) => {
    expect(money(amount, currency, language)).toBe(text);
  });
});
