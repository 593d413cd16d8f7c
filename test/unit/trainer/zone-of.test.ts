import { expect, test } from 'vitest';
import { zoneOf } from '../../../packages/trainer/src/read/zone-of';
import { cafe24Orders } from '../../../packages/trainer/src/recognise/cafe24-orders';
import { wooRestOrders } from '../../../packages/trainer/src/recognise/woo-rest-orders';

test('a zone that was asked for holds for times without one, but not for a column that is of UTC by its name', () => {
  const input = { columns: ['order', 'date_created', 'date_created_gmt'] };
  expect(zoneOf(input, wooRestOrders, 'Asia/Seoul', 'date_created_gmt')).toBe('UTC');
  expect(zoneOf(input, wooRestOrders, 'Asia/Seoul', 'date_created')).toBe('Asia/Seoul');
  expect(zoneOf(input, cafe24Orders, undefined, '주문일시')).toBe('Asia/Seoul');
  expect(zoneOf({ columns: ['주문번호'] })).toBe('Asia/Seoul');
});
