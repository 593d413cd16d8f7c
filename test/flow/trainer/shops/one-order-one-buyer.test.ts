import { afterAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
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
