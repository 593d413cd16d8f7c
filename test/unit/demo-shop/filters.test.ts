import { expect, it } from 'vitest';
import { choicesOf, filtered, readFilters } from '../../../demo-site/catalogue/filters';
import { aProduct } from './products';

const navy = { ko: '네이비', en: 'Navy', hex: '#2b3856' };
const products = [
  aProduct({ id: 'cheap', price: 49_900, colour: navy }),
  aProduct({ id: 'reduced', price: 50_000, was: 80_000, brand: 'Maruto', colour: navy }),
  aProduct({ id: 'gone', price: 250_000, brand: 'Maruto', availability: 'out_of_stock' }),
];
const left = (query: string) => filtered(products, readFilters(new URLSearchParams(query))).map(({ id }) => id);

it('a list is narrowed by brand, colour, price, stock and sale, all at once', () => {
  expect(left('')).toEqual(['cheap', 'reduced', 'gone']);
  expect(left('brand=Maruto&brand=Nobody')).toEqual(['reduced', 'gone']);
  expect(left('colour=Navy')).toEqual(['cheap', 'reduced']);
  expect(left('stock=1&brand=Maruto')).toEqual(['reduced']);
  expect(left('sale=1')).toEqual(['reduced']);
  expect(left('brand=Gyeol&sale=1')).toEqual([]);
});

it('each price stands in one band only', () => {
  expect(['0', '1', '2', '3'].map((band) => left(`price=${band}`))).toEqual([['cheap'], ['reduced'], [], ['gone']]);
});

it('a filter that names nothing is passed over', () => {
  expect(left('price=9&brand=&colour=')).toEqual(['cheap', 'reduced', 'gone']);
});

it('what can be chosen is what the products differ in', () => {
  expect(choicesOf(products, 'ko')).toEqual({
    brands: ['Gyeol', 'Maruto'],
    colours: [{ value: 'Navy', name: '네이비', hex: '#2b3856' }],
  });
});
