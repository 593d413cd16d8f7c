import { expect, test } from 'vitest';
import { parseMoney } from '../../../packages/trainer/src/read/parse-money';
import { toCard } from '../../../packages/trainer/src/read/to-card';

test('money as catalogues write it', () => {
  expect(parseMoney('105000 KRW')).toEqual({ amount: 105000, currency: 'KRW' });
  expect(parseMoney('₩105,000')).toEqual({ amount: 105000, currency: 'KRW' });
  expect(parseMoney('12,900원')).toEqual({ amount: 12900, currency: 'KRW' });
  expect(parseMoney('1.234,50 EUR')).toEqual({ amount: 1234.5, currency: 'EUR' });
  expect(parseMoney('109.99')).toEqual({ amount: 109.99 });
  for (const text of [undefined, '', 'free', '0', '-5', '1.2.3']) expect(parseMoney(text)).toBeUndefined();
});

test('a Google Merchant row', () => {
  const cells = new Map([
    ['title', 'Linen shirt'],
    ['title_ko', '린넨 셔츠'],
    ['link', 'https://shop.example/p/1'],
    ['image', '["https://shop.example/1.jpg","https://shop.example/2.jpg"]'],
    ['price', '59000 KRW'],
    ['sale_price', '39000 KRW'],
    ['availability', 'out of stock'],
    ['group', 'shirt-1'],
    ['category', 'Women > Tops > Shirts'],
    ['brand', 'Dan'],
  ]);
  expect(toCard('p1', cells)).toEqual({
    id: 'p1',
    title: 'Linen shirt',
    titles: { ko: '린넨 셔츠' },
    url: 'https://shop.example/p/1',
    image: 'https://shop.example/1.jpg',
    price: 39000,
    was: 59000,
    currency: 'KRW',
    brand: 'Dan',
    category: 'Shirts',
    availability: 'out_of_stock',
    group: 'shirt-1',
  });
});

test('a sale price that is none, a title in one language only, no title at all', () => {
  expect(
    toCard(
      'a',
      new Map([
        ['title_ko', '모자'],
        ['price', '100'],
        ['sale_price', '120'],
      ]),
    ),
  ).toEqual({
    id: 'a',
    title: '모자',
    titles: { ko: '모자' },
    price: 100,
  });
  expect(toCard('a', new Map([['price', '100']]))).toBeUndefined();
});

test('availability in the words of several shops', () => {
  const said = (text: string) =>
    toCard(
      'a',
      new Map([
        ['title', 't'],
        ['availability', text],
      ]),
    )?.availability;
  expect(['in_stock', 'in stock', 'https://schema.org/InStock', '판매중', '12'].map(said)).toEqual(
    Array(5).fill('in_stock'),
  );
  expect(['품절', 'sold out', '0', 'OutOfStock'].map(said)).toEqual(Array(4).fill('out_of_stock'));
  expect(said('preorder')).toBe('preorder');
  expect(said('who knows')).toBeUndefined();
});
