import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkbench, type Workbench } from '../workbench';
import { readCells } from './read-cells';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

const jsonLines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

/** An order as the REST interface of WooCommerce has it. */
const order = (id: number, lines: number) => ({
  id,
  status: 'completed',
  date_created_gmt: '2026-11-01T06:20:30',
  billing: { email: `b${id}@mail.example`, phone: '010-0000-0000' },
  shipping_lines: [{ id: 1, total: '3000' }],
  meta_data: [{ key: '_a', value: ['x'] }],
  line_items: Array.from({ length: lines }, (_, n) => ({
    id: id * 10 + n,
    product_id: 45 + n,
    quantity: n + 1,
    meta_data: [],
  })),
});
const WANTED = ['id', 'billing.email', 'line_items.id', 'line_items.product_id', 'line_items.quantity'];
const UNFOLDED = [
  {
    id: '7',
    'billing.email': 'b7@mail.example',
    'line_items.id': '70',
    'line_items.product_id': '45',
    'line_items.quantity': '1',
  },
  {
    id: '7',
    'billing.email': 'b7@mail.example',
    'line_items.id': '71',
    'line_items.product_id': '46',
    'line_items.quantity': '2',
  },
  {
    id: '8',
    'billing.email': 'b8@mail.example',
    'line_items.id': '80',
    'line_items.product_id': '45',
    'line_items.quantity': '1',
  },
];

describe('orders with their lines inside become a row a line', () => {
  test.each([
    ['an array', 'a.json', JSON.stringify([order(7, 2), order(8, 1)])],
    ['an array, indented', 'b.json', JSON.stringify([order(7, 2), order(8, 1)], null, 2)],
    ['JSON Lines', 'c.jsonl', jsonLines([order(7, 2), order(8, 1)])],
    ['JSON Lines with CRLF', 'd.json', jsonLines([order(7, 2), order(8, 1)]).replaceAll('\n', '\r\n')],
    ['in a wrapper', 'e.json', JSON.stringify({ orders: [order(7, 2), order(8, 1)] })],
    [
      'in a wrapper, indented',
      'f.json',
      JSON.stringify({ total: 2, orders: [order(7, 2), order(8, 1)], links: [{ rel: 'next' }] }, null, 2),
    ],
    ['pages, a wrapper a line', 'g.jsonl', jsonLines([{ orders: [order(7, 2)] }, { orders: [order(8, 1)] }])],
    ['packed', 'h.json.gz', gzipSync(JSON.stringify([order(7, 2), order(8, 1)]))],
    ['packed lines', 'i.jsonl.gz', gzipSync(jsonLines([order(7, 2), order(8, 1)]))],
    ['UTF-16', 'j.json', Buffer.from(`\uFEFF${JSON.stringify([order(7, 2), order(8, 1)])}`, 'utf16le')],
    ['UTF-16 lines', 'k.jsonl', Buffer.from(`\uFEFF${jsonLines([order(7, 2), order(8, 1)])}`, 'utf16le')],
  ])('%s', async (_, name, text) => {
    const { rows, layout, columns } = await readCells(bench.write(name, text), WANTED);
    expect(layout).toBe('nested-json');
    expect(columns).toEqual(expect.arrayContaining([...WANTED, 'shipping_lines.total', 'status']));
    expect(rows.map(({ line, ...cells }) => cells)).toEqual(UNFOLDED);
  });

  test('numbers of 16 digits and more keep them all', async () => {
    const text =
      '[{"id": 2026110112345678901, "note": "12345678901234567, x", "items": [{"item_no": 9007199254740993}]}]';
    const { rows } = await readCells(bench.write('long.json', text));
    expect(rows).toEqual([
      { line: 1, id: '2026110112345678901', note: '12345678901234567, x', 'line_items.item_no': '9007199254740993' },
    ]);
  });

  test('an order without lines is a row, a broken line of JSON Lines is refused alone', async () => {
    const text = `${jsonLines([order(7, 1), order(9, 0)])}\n{"id": 3,\n\n${JSON.stringify(order(8, 1))}`;
    const { rows, refusals, met } = await readCells(bench.write('some.jsonl', text), WANTED);
    expect(rows.map(({ line, id }) => [line, id])).toEqual([
      [1, '7'],
      [2, '9'],
      [5, '8'],
    ]);
    expect(refusals).toMatchObject([{ reason: 'not a JSON object', count: 1, rows: [3] }]);
    expect(met).toBe(4);
  });
});

test('what Cafe24 and Makeshop answer', async () => {
  const cafe24 = {
    orders: [
      {
        order_id: '20261101-0000011',
        buyer: { email: 'a@mail.example' },
        items: [{ product_no: 45, variant_code: 'P00000BT000A' }, { product_no: 46 }],
      },
    ],
  };
  expect((await readCells(bench.write('cafe24.json', JSON.stringify(cafe24)))).rows).toMatchObject([
    {
      order_id: '20261101-0000011',
      'buyer.email': 'a@mail.example',
      'line_items.product_no': '45',
      'line_items.variant_code': 'P00000BT000A',
    },
    { order_id: '20261101-0000011', 'line_items.product_no': '46' },
  ]);
  const makeshop = {
    return_code: '0000',
    count: 2,
    list: { 0: { ordernum: '1', branduid: '3359780' }, 1: { ordernum: '2', branduid: '3359781' } },
  };
  const numbered = await readCells(bench.write('makeshop.json', JSON.stringify(makeshop, null, 1)));
  expect(numbered.rows).toEqual([
    { line: 1, ordernum: '1', branduid: '3359780' },
    { line: 2, ordernum: '2', branduid: '3359781' },
  ]);
  const listed = { return_code: '0000', list: Object.values(makeshop.list) };
  expect((await readCells(bench.write('makeshop2.json', JSON.stringify(listed)))).rows).toEqual(numbered.rows);
  const one = { order: cafe24.orders[0] };
  expect((await readCells(bench.write('one.json', JSON.stringify(one)))).rows).toHaveLength(2);
});

test('products with variants, pictures and categories', async () => {
  const product = {
    id: 45,
    handle: 'moonlight-knit',
    title: '달빛 니트',
    images: [{ src: 'https://a/1.jpg' }, { src: 'https://a/2.jpg' }],
    categories: [{ name: '니트' }],
    tags: ['a', 'b'],
    variants: [
      { id: 1, sku: 'MD-1' },
      { id: 2, sku: 'MD-2' },
    ],
  };
  const { rows } = await readCells(bench.write('products.json', JSON.stringify({ products: [product] })));
  expect(rows).toEqual(
    [1, 2].map((n) => ({
      line: 1,
      id: '45',
      handle: 'moonlight-knit',
      title: '달빛 니트',
      'images.src': '["https://a/1.jpg","https://a/2.jpg"]',
      'categories.name': '니트',
      tags: '["a","b"]',
      'variants.id': String(n),
      'variants.sku': `MD-${n}`,
    })),
  );
});

test('GraphQL: edges and nodes', async () => {
  const node = {
    id: 'gid://shopify/Order/7',
    name: '#1001',
    lineItems: { edges: [{ node: { sku: 'MD-1', product: { id: 'gid://shopify/Product/45' } } }] },
  };
  const answer = {
    data: { orders: { edges: [{ cursor: 'x', node }], pageInfo: { hasNextPage: false } } },
    extensions: { cost: { requestedQueryCost: 1 } },
  };
  for (const text of [JSON.stringify(answer), JSON.stringify(answer, null, 2)]) {
    const { rows, layout } = await readCells(bench.write('graphql.json', text));
    expect([layout, rows]).toEqual([
      'nested-json',
      [{ line: 1, id: '7', name: '#1001', 'line_items.sku': 'MD-1', 'line_items.product.id': '45' }],
    ]);
  }
});

describe('a bulk answer of Shopify', () => {
  const orderRow = (n: number) => ({
    id: `gid://shopify/Order/${n}`,
    name: `#${n}`,
    customer: { id: `gid://shopify/Customer/${n}` },
  });
  const lineRow = (n: number, parent: number) => ({
    id: `gid://shopify/LineItem/${n}`,
    sku: `MD-${n}`,
    quantity: 1,
    __parentId: `gid://shopify/Order/${parent}`,
  });
  const joined = (line: number, n: number, parent: number) => ({
    line,
    id: String(parent),
    name: `#${parent}`,
    'customer.id': String(parent),
    'LineItem.id': String(n),
    'LineItem.sku': `MD-${n}`,
    'LineItem.quantity': '1',
  });

  test('lines are joined to their orders, in whatever order they come', async () => {
    const grouped = await readCells(
      bench.write(
        'bulk.jsonl',
        jsonLines([orderRow(1), lineRow(10, 1), lineRow(11, 1), orderRow(2), lineRow(20, 2), orderRow(3)]),
      ),
    );
    expect(grouped.layout).toBe('shopify-bulk');
    expect(grouped.rows).toEqual([
      joined(2, 10, 1),
      joined(3, 11, 1),
      joined(5, 20, 2),
      { line: 6, id: '3', name: '#3', 'customer.id': '3' },
    ]);
    const mixed = await readCells(
      bench.write('mixed.jsonl', jsonLines([lineRow(10, 1), orderRow(2), orderRow(1), lineRow(20, 2)])),
    );
    expect(mixed.rows).toEqual([joined(1, 10, 1), joined(4, 20, 2)]);
  });

  test('also where all orders come first', async () => {
    const orders = Array.from({ length: 3000 }, (_, n) => orderRow(n + 1));
    const { rows, columns } = await readCells(bench.write('apart.jsonl', jsonLines([...orders, lineRow(9, 3000)])), [
      'id',
      'LineItem.sku',
    ]);
    expect(columns).toContain('LineItem.sku');
    expect(rows[0]).toEqual({ line: 3001, id: '3000', 'LineItem.sku': 'MD-9' });
    expect(rows).toHaveLength(3000);
  });

  test('products: a row a variant; the first picture is told of the product', async () => {
    const rows = [
      { id: 'gid://shopify/Product/45', handle: 'moonlight-knit' },
      { id: 'gid://shopify/ProductVariant/1', sku: 'MD-1', __parentId: 'gid://shopify/Product/45' },
      { id: 'gid://shopify/MediaImage/5', image: { url: 'https://a/1.jpg' }, __parentId: 'gid://shopify/Product/45' },
      { id: 'gid://shopify/MediaImage/6', image: { url: 'https://a/2.jpg' }, __parentId: 'gid://shopify/Product/45' },
    ];
    expect((await readCells(bench.write('products.jsonl', jsonLines(rows)))).rows).toEqual([
      {
        line: 2,
        id: '45',
        handle: 'moonlight-knit',
        'MediaImage.id': '5',
        'MediaImage.image.url': 'https://a/1.jpg',
        'ProductVariant.id': '1',
        'ProductVariant.sku': 'MD-1',
      },
    ]);
  });
});

test.each([
  ['flat', '{"order": 1, "item": "SECRET"}'],
  ['nested', '{"order": 1, "items": [{"item": "SECRET"}]}'],
])('an array that breaks off far behind is refused without its text (%s)', async (_, row) => {
  const file = bench.write('broken.json', `[${`${row},`.repeat(5000)}{"order": 2, "item": SECRET`);
  const message = await readCells(file).then(
    () => 'read',
    (error: Error) => error.message,
  );
  expect(message).toBe(`${file}: neither a JSON array of objects nor one JSON object a line.`);
});

test('our own events are no nested file', async () => {
  const event = { id: 'e1', name: 'view_item', at: 1, visitor: 'v', params: { items: [{ item_id: 'a' }] } };
  const { layout, columns } = await readCells(bench.write('events.jsonl', jsonLines([event, event])));
  expect([layout, columns]).toEqual([undefined, ['id', 'name', 'at', 'visitor', 'params']]);
});
