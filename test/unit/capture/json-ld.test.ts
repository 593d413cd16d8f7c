import { itemId } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../packages/sdk/src/capture/read-json-ld';
import { toParams } from '../../../packages/sdk/src/capture/to-params';
import fc from '../../support/property';
import { COAT } from './open-page';

function read(...blocks: unknown[]) {
  return readIdFrom('', ...blocks);
}

function readIdFrom(idFrom: string, ...blocks: unknown[]) {
  const texts = blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block)));
  const raw = readJsonLd(texts, itemId, idFrom);
  return (raw && toParams('view_item', raw, itemId, 'https://shop.test/product/coat-1')) as
    | { currency?: string; items: Record<string, unknown>[] }
    | undefined;
}

function item(...blocks: unknown[]) {
  return read(...blocks)?.items[0];
}

describe('a page with one product', () => {
  test('gives its view with everything it says', () => {
    expect(
      read({
        '@context': 'http://schema.org/',
        '@type': ['Thing', 'http://schema.org/Product'],
        sku: 45,
        name: ' Wool coat ',
        brand: { '@type': 'Brand', name: 'Nari' },
        category: 'Women > Coats',
        image: ['/img/1.jpg?width=800', '/img/2.jpg'],
        url: '/product/coat?product_no=45&utm_source=x&email=a%40b.co#reviews',
        offers: { price: 105000, priceCurrency: 'KRW', availability: 'http://schema.org/OutOfStock' },
      }),
    ).toEqual({
      currency: 'KRW',
      items: [
        {
          item_id: '45',
          item_name: 'Wool coat',
          item_brand: 'Nari',
          item_category: 'Women',
          item_category2: 'Coats',
          item_image: 'https://shop.test/img/1.jpg?width=800',
          item_url: 'https://shop.test/product/coat?product_no=45',
          price: 105000,
          availability: 'out_of_stock',
        },
      ],
    });
  });

  test.each([
    [{ sku: 's', productID: 'p', productGroupID: 'g', '@id': '#i' }, 's'],
    [{ productID: 'p', productGroupID: 'g', '@id': '#i' }, 'p'],
    [{ productGroupID: 'g', '@id': '#i' }, 'g'],
    [{ sku: ' ', '@id': '#i' }, '#i'],
    [{ sku: '__proto__' }, '__proto__'],
  ])('takes the id of %j from the first of sku, productID, productGroupID, @id', (ids, id) => {
    expect(item({ '@type': 'Product', ...ids })?.item_id).toBe(id);
  });

  test('takes the id from the property that the shop names', () => {
    expect(readIdFrom('productID', { '@type': 'Product', sku: 's', productID: 'p' })?.items[0]?.item_id).toBe('p');
  });

  test.each([
    ['1,234.50', 1234.5],
    ['1.234,50 €', 1234.5],
    ['12,90', 12.9],
    ['105,000원', 105000],
    ['1,234,567', 1234567],
    ['₩ 12 900', 12900],
    ['10 - 20', 10],
    ['105.000', 105],
    ['12.9000', 12.9],
    [0.5, 0.5],
    ['-5', undefined],
    ['ask us', undefined],
    [-5, undefined],
    [null, undefined],
  ])('reads the price %j as %j', (price, amount) => {
    expect(item({ ...COAT, offers: { price } })?.price).toBe(amount);
  });

  test.each([
    ['https://schema.org/InStock', 'in_stock'],
    ['LimitedAvailability', 'in_stock'],
    ['SoldOut', 'out_of_stock'],
    ['http://schema.org/Discontinued', 'out_of_stock'],
    ['PreOrder', undefined],
    ['perhaps', undefined],
  ])('reads the availability %s as %s', (availability, word) => {
    expect(item({ ...COAT, offers: { availability } })?.availability).toBe(word);
  });
});

describe('offers', () => {
  test('of many, the lowest price and its currency; in stock if any is', () => {
    const offers = [
      { price: '30', priceCurrency: 'USD', availability: 'OutOfStock' },
      { price: '20', priceCurrency: 'USD', availability: 'InStock' },
    ];
    expect(read({ ...COAT, offers })).toMatchObject({
      currency: 'USD',
      items: [{ price: 20, availability: 'in_stock' }],
    });
  });

  test('AggregateOffer, price specification and nested offers', () => {
    expect(item({ ...COAT, offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 9 } })?.price).toBe(5);
    const priceSpecification = [
      { price: '19.00', priceType: 'https://schema.org/ListPrice', priceCurrency: 'EUR' },
      { price: '15.00', priceCurrency: 'EUR' },
    ];
    expect(read({ ...COAT, offers: [{ priceSpecification }] })).toMatchObject({
      currency: 'EUR',
      items: [{ price: 15 }],
    });
    expect(item({ ...COAT, offers: { '@type': 'AggregateOffer', offers: [{ price: 7 }, { price: 6 }] } })?.price).toBe(
      6,
    );
  });
});

describe('groups and graphs', () => {
  test('a group with its variants is one item, at the lowest price', () => {
    const group = {
      '@type': 'ProductGroup',
      productGroupID: 'coat',
      name: 'Coat',
      hasVariant: [
        { '@type': 'Product', sku: 'coat-s', offers: { price: 12, priceCurrency: 'KRW', availability: 'OutOfStock' } },
        { '@type': 'Product', sku: 'coat-m', offers: { price: 11, priceCurrency: 'KRW', availability: 'InStock' } },
      ],
    };
    expect(read(group)).toMatchObject({
      currency: 'KRW',
      items: [{ item_id: 'coat', price: 11, availability: 'in_stock' }],
    });
  });

  test('so is a group whose variants stand beside it in the graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'ProductGroup', '@id': '#g', productGroupID: 'coat', name: 'Coat' },
        { '@type': 'Product', sku: 'coat-s', isVariantOf: { '@id': '#g' }, offers: { '@id': '#offer' } },
        { '@type': 'Offer', '@id': '#offer', price: 9, priceCurrency: 'KRW' },
        { '@type': 'Product', sku: 'coat-m', inProductGroupWithID: 'coat' },
      ],
    };
    expect(read(graph)).toMatchObject({ currency: 'KRW', items: [{ item_id: 'coat', item_name: 'Coat', price: 9 }] });
  });

  test("a review widget's second node of the product changes nothing", () => {
    const review = { '@type': 'Product', name: 'Wool coat', aggregateRating: { ratingValue: 4, ratingCount: 3 } };
    expect(item(review, COAT)).toEqual(item(COAT));
    expect(item(COAT, { ...COAT, offers: undefined })).toEqual(item(COAT));
  });

  test('the main entity of a page counts, what merely hangs on a product does not', () => {
    expect(item({ '@type': 'ItemPage', mainEntity: COAT })?.item_id).toBe('coat-1');
    expect(item({ ...COAT, isRelatedTo: { '@type': 'Product', sku: 'hat' } })?.item_id).toBe('coat-1');
  });
});

describe('no view', () => {
  test('of a list, of two products, of none, of one without an id', () => {
    expect(read({ '@type': 'ItemList', itemListElement: [{ item: COAT }] })).toBeUndefined();
    expect(read(COAT, { ...COAT, sku: 'hat' })).toBeUndefined();
    expect(read({ '@type': 'Organization', name: 'Shop' })).toBeUndefined();
    expect(read({ '@type': 'Product', name: 'Coat' })).toBeUndefined();
    expect(read()).toBeUndefined();
  });

  test('a broken block leaves the others, and raw line breaks are mended', () => {
    expect(item('{"@type":"Product",', COAT)?.item_id).toBe('coat-1');
    expect(item('{"@type":"Product","sku":"x","name":"two\nlines"}')?.item_name).toBe('two lines');
  });
});

test('hostile data never throws, and an item always has a sound id', () => {
  const key = fc.constantFrom(
    '@type',
    '@id',
    '@graph',
    'sku',
    'name',
    'offers',
    'price',
    'hasVariant',
    'mainEntity',
    '__proto__',
    'brand',
    'image',
    'itemListElement',
    'position',
    'url',
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('Product', 'ProductGroup', 'BreadcrumbList', '#a', 1, null, true, '\u0000', 'data:,x', 1e308),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('node')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), fc.string(), (blocks, noise) => {
      const found = read(noise, ...blocks.map((block) => JSON.stringify(block)));
      if (found) expect(itemId(found.items[0]?.item_id)).toBe(found.items[0]?.item_id);
    }),
    { numRuns: 500 },
  );
  expect(read('['.repeat(200_000))).toBeUndefined();
  expect(read(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeUndefined();
});
