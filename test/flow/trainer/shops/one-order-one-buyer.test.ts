import { afterAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
import { cafe24Orders } from '../../../support/shops/exports/cafe24';
import { delimited, type Row } from '../../../support/shops/exports/rows';
import { shopifyOrders } from '../../../support/shops/exports/shopify-orders';
import { worldOrders } from '../../../support/shops/world';
import { createWorkbench } from '../workbench';

const bench = createWorkbench();
afterAll(bench.remove);

test('who bought is told in the first line of an order alone, and all of its lines are one order of one buyer', async () => {
  const rows = shopifyOrders(worldOrders(200)).map(
    (row): Row => ({ ...row, 'Customer ID': row.Id ? `70${String(row.Phone).replace(/\D/gu, '')}` : '' }),
  );
  const orders = bench.write('orders.csv', delimited(rows));
  const { figures } = await bench.json<TrainSummary>(
    ...['train', '--orders', orders, '--out', bench.path('model'), '--no-tuning'],
  );
  const paid = new Set(
    rows
      .filter((row) => row.Id && /paid|pending|partially/u.test(`${row['Financial Status']}`))
      .map(({ Name }) => Name),
  );
  expect(figures.orders).toBe(paid.size);
  expect(figures.buyers).toBeLessThan(paid.size);
});

test('a telephone whose 0 a spreadsheet has taken, or that is written with the country, is the same buyer’s', async () => {
  const rows = cafe24Orders(worldOrders(200)).map((row): Row => ({ ...row, 주문자ID: '', '주문자 이메일': '' }));
  const forms = [
    (phone: string) => phone,
    (phone: string) => phone.replaceAll('-', '').replace(/^0/u, ''),
    (phone: string) => phone.replace(/^0/u, '+82 '),
  ];
  const mixed = rows.map((row, place): Row => {
    const phone = String(row['주문자 휴대전화']);
    return { ...row, '주문자 휴대전화': forms[place % 3]?.(phone) ?? phone };
  });
  const counted = async (name: string, log: Row[]) => {
    const orders = bench.write(name, delimited(log));
    const train = ['train', '--orders', orders, '--out', bench.path('phones'), '--no-tuning'];
    return (await bench.json<TrainSummary>(...train)).figures;
  };
  expect(await counted('mixed.csv', mixed)).toEqual(await counted('plain.csv', rows));
});
