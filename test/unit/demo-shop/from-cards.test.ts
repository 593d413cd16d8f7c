import { expect, it } from 'vitest';
import { fromCards } from '../../../demo-site/world/from-cards';
import { toCatalogueRow } from '../../../demo-site/world/to-catalogue-row';

const none = { descriptions: new Map<string, string>(), picture: () => undefined };

it('a given catalogue becomes products; without a currency, prices in hundreds are won and others dollars', () => {
  const [won] = fromCards([{ id: '1', title: 'Boots', price: 59_000 }], none);
  const [dollars] = fromCards([{ id: '1', title: 'Boots', price: 59.99, category: 'Footwear' }], none);
  expect(won).toMatchObject({ currency: 'KRW', category: 'Other', title: { ko: 'Boots', en: 'Boots' } });
  expect(dollars).toMatchObject({ currency: 'USD', category: 'Footwear', sizes: [], availability: 'in_stock' });
});

it('what has no price is not sold', () => {
  expect(fromCards([{ id: '1', title: 'Boots' }], none)).toEqual([]);
});

it('the trainer is told the addresses of this shop, whatever the id holds', () => {
  const [product] = fromCards([{ id: 'a/b 1', title: 'Boots', price: 2, was: 4, currency: 'EUR' }], none);
  expect(toCatalogueRow(product!)).toMatchObject({
    id: 'a/b 1',
    link: '/product/a%2Fb%201',
    image_link: '/images/a%2Fb%201.svg',
    price: '4 EUR',
    sale_price: '2 EUR',
  });
});
