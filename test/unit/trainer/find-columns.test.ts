import { describe, expect, test } from 'vitest';
import { findColumns } from '../../../packages/trainer/src/columns/find-columns';
import { parseMap } from '../../../packages/trainer/src/columns/parse-map';
import { CATALOGUE_ROLES, EVENT_ROLES, ORDER_ROLES } from '../../../packages/trainer/src/columns/roles';

const none = parseMap([]);
const orders = (columns: string[], map = none) => Object.fromEntries(findColumns('log.csv', columns, ORDER_ROLES, map));

describe('columns are found by their usual names', () => {
  test('Online Retail', () => {
    const columns = [
      'InvoiceNo',
      'StockCode',
      'Description',
      'Quantity',
      'InvoiceDate',
      'UnitPrice',
      'CustomerID',
      'Country',
    ];
    expect(orders(columns)).toEqual({
      order: 'InvoiceNo',
      item: 'StockCode',
      name: 'Description',
      quantity: 'Quantity',
      at: 'InvoiceDate',
      price: 'UnitPrice',
      buyer: 'CustomerID',
    });
  });

  test('Ta-Feng', () => {
    expect(orders(['user', 'basket', 'item'])).toEqual({ order: 'basket', buyer: 'user', item: 'item' });
  });

  test('a Korean order list', () => {
    const columns = [
      '주문번호',
      '주문일시',
      '주문자 ID',
      '상품번호',
      '상품코드',
      '상품명',
      '수량',
      '판매가',
      '주문상태',
    ];
    expect(orders(columns)).toEqual({
      order: '주문번호',
      at: '주문일시',
      buyer: '주문자 ID',
      item: '상품번호',
      name: '상품명',
      quantity: '수량',
      price: '판매가',
      status: '주문상태',
    });
  });

  test('RetailRocket and REES46 events', () => {
    const retailRocket = ['timestamp', 'visitorid', 'event', 'itemid', 'transactionid'];
    expect(Object.fromEntries(findColumns('e.csv', retailRocket, EVENT_ROLES, none))).toEqual({
      event: 'event',
      item: 'itemid',
      at: 'timestamp',
      visitor: 'visitorid',
      order: 'transactionid',
    });
    const rees46 = [
      'event_time',
      'event_type',
      'product_id',
      'category_id',
      'category_code',
      'brand',
      'price',
      'user_id',
      'user_session',
    ];
    expect(Object.fromEntries(findColumns('e.csv', rees46, EVENT_ROLES, none))).toEqual({
      event: 'event_type',
      item: 'product_id',
      at: 'event_time',
      visitor: 'user_id',
      session: 'user_session',
    });
  });

  test('Google Merchant, and a plain catalogue with capitals', () => {
    const merchant = [
      'id',
      'title',
      'link',
      'image_link',
      'price',
      'sale_price',
      'availability',
      'item_group_id',
      'product_type',
      'brand',
    ];
    expect(Object.fromEntries(findColumns('c.tsv', merchant, CATALOGUE_ROLES, none))).toEqual({
      id: 'id',
      title: 'title',
      link: 'link',
      image: 'image_link',
      price: 'price',
      sale_price: 'sale_price',
      availability: 'availability',
      group: 'item_group_id',
      category: 'product_type',
      brand: 'brand',
    });
    const plain = ['Id', 'Type', 'Brand', 'Name', 'Description', 'Price'];
    expect(Object.fromEntries(findColumns('c.json', plain, CATALOGUE_ROLES, none))).toEqual({
      id: 'Id',
      title: 'Name',
      category: 'Type',
      brand: 'Brand',
      price: 'Price',
    });
  });
});

describe('columns named by hand', () => {
  test('--map wins over a usual name and frees it for nothing else', () => {
    const map = parseMap(['item=Artikel,order=Vorgang']);
    expect(orders(['Vorgang', 'Artikel', 'item', 'customer'], map)).toEqual({
      order: 'Vorgang',
      item: 'Artikel',
      buyer: 'customer',
    });
  });

  test('another input is named with a dot', () => {
    expect(parseMap(['events.item=thing', 'catalogue.id=sku'])).toEqual({
      orders: new Map(),
      events: new Map([['item', 'thing']]),
      catalogue: new Map([['id', 'sku']]),
      links: new Map(),
    });
    expect(parseMap(['item=thing'], 'events').events.get('item')).toBe('thing');
  });

  test('mistakes name the file, the columns seen and the mending', () => {
    expect(() => orders(['a', 'b'])).toThrow(
      'log.csv: no column found for "order". Columns seen: a, b. Name it with --map order=Column.',
    );
    expect(() => orders(['order', 'x'], parseMap(['item=Ware']))).toThrow(
      'log.csv: --map says item=Ware, but there is no such column. Columns seen: order, x.',
    );
    expect(() => parseMap(['item'])).toThrow('--map "item" is not of the form role=Column');
    expect(() => parseMap(['constructor=x'])).toThrow('Roles: order, buyer, item');
    expect(() => parseMap(['__proto__.item=x'])).toThrow('is not of the form');
  });
});
