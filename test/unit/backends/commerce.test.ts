import { describe, expect, test } from 'vitest';
import { amount, linesOf, sumOf, text, totalOf } from '../../../packages/backends/src/commerce';
import { naming } from '../../../packages/backends/src/naming';
import fc from '../../support/property';

describe('what an event is worth', () => {
  test.each([
    [{ value: '2.01' }, 2.01],
    [{ value: 0, items: [{ item_id: 'a', price: 5 }] }, 0],
    [{ items: [{ item_id: 'a', price: 1.005, quantity: 3 }] }, 3.015],
    [
      {
        items: [
          { item_id: 'a', price: 0.1 },
          { item_id: 'b', price: '0.2' },
        ],
      },
      0.3,
    ],
    [
      {
        items: [
          { item_id: 'a', price: 9_007_199_254_740_990 },
          { item_id: 'b', price: 1 },
        ],
      },
      9_007_199_254_740_991,
    ],
    [{ items: [{ item_id: 'a', price: 1 }, { item_id: 'b' }] }, undefined],
    [
      {
        items: [
          { item_id: 'a', price: 1e308 },
          { item_id: 'b', price: 1e308 },
        ],
      },
      undefined,
    ],
    [{ value: 'free', items: [] }, undefined],
  ])('%j: %s', (params, worth) => expect(totalOf(params)).toBe(worth));

  test('is the sum to the thousandth, as whole thousandths add up', () => {
    const thousandths = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(thousandths, (list) => {
        const exact = list.reduce((sum, each) => sum + each, 0) / 1000;
        expect(sumOf(list.map((each) => each / 1000)) === exact).toBe(true);
      }),
    );
  });
});

test('a line is read whatever it holds, or passed over', () => {
  const items = [
    null,
    7,
    'a',
    {},
    { item_id: '' },
    { item_id: 12, price: '9.90', item_category: 'A', item_category3: 'C' },
  ];
  expect(linesOf({ items })).toEqual([{ id: '12', categories: ['A', 'C'], price: 9.9, quantity: 1 }]);
  for (const items of [undefined, null, {}, 'abc']) expect(linesOf({ items })).toEqual([]);
});

test('an amount is a number or a text that is one, a text is not empty', () => {
  expect([1, '1.5', ' ', '1,000', Number.NaN, '1e999', null, {}].map(amount)).toEqual([
    1,
    1.5,
    ...Array(6).fill(undefined),
  ]);
  expect(['a', '', 0, Number.POSITIVE_INFINITY, null, {}].map(text)).toEqual([
    'a',
    undefined,
    '0',
    ...Array(3).fill(undefined),
  ]);
});

test('a name is looked up in the shop’s table, then in the backend’s, and in nothing else', () => {
  const nameOf = naming({ search: 'Searched', login: 'Signed In' }, { search: false });
  expect(['search', 'login', 'constructor', '__proto__', 'other'].map(nameOf)).toEqual([
    false,
    'Signed In',
    'constructor',
    '__proto__',
    'other',
  ]);
});
