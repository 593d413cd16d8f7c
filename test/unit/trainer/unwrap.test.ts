import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../packages/trainer/src/read/nested/unwrap';

const LINE = { product_no: 45 };
const ORDER = { order_id: '1', items: [LINE, LINE] };

describe('the wrapper of an answer is taken off', () => {
  test.each<[string, unknown, unknown[]]>([
    ['an array has none', [ORDER, ORDER], [ORDER, ORDER]],
    ['a named list', { orders: [ORDER] }, [ORDER]],
    ['a named list beside a longer one', { orders: [ORDER], links: [{ rel: 'a' }, { rel: 'b' }] }, [ORDER]],
    [
      'a named list in an answer with words of its own',
      { shop: 'dangol', exported: 'today', orders: [ORDER] },
      [ORDER],
    ],
    ['a list of any name beside what tells of the answer', { total_count: 1, goodsData: [ORDER] }, [ORDER]],
    ['numbered objects', { return_code: '0000', list: { 0: ORDER, 1: ORDER } }, [ORDER, ORDER]],
    ['pages of answers', [{ orders: [ORDER] }, { orders: [ORDER] }], [ORDER, ORDER]],
    ['a wrapper in a wrapper', { result: { status: 'ok', data: { orders: [ORDER] } } }, [ORDER]],
    ['one row', { order: ORDER }, [ORDER]],
    ['no row at all', { orders: [], page: 1 }, []],
  ])('%s', (_, value, rows) => {
    expect(unwrap(value)).toEqual(rows);
  });
});

describe('what is a row itself stays whole', () => {
  test.each<[string, Record<string, unknown>]>([
    ['an order with its lines', ORDER],
    ['an order whose lines are called products', { order_no: 'A-1', products: [LINE] }],
    ['a product with variants and pictures', { id: 1, variants: [{ sku: 'a' }], images: [{ src: 'b' }] }],
    ['an event with its items', { event_name: 'purchase', items: [{ item_id: 'a' }] }],
    [
      'one of our own events',
      { id: 'e', type: 'dangol.purchase', time: 'now', data: { params: { items: [{ item_id: 'a' }] } } },
    ],
    ['a flat row', { order: 1, item: 2 }],
  ])('%s', (_, row) => {
    expect(unwrap(row)).toEqual([row]);
    expect(unwrap([row, row])).toEqual([row, row]);
  });
});
