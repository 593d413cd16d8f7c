import { afterAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
import { delimited } from '../../../support/shops/exports/rows';
import { shopifyOrders, shopifyRestOrders } from '../../../support/shops/exports/shopify-orders';
import { worldOrders } from '../../../support/shops/world';
import { createWorkbench } from '../workbench';

const bench = createWorkbench();
afterAll(bench.remove);

const ORDERS = worldOrders(150);
const ROWS = shopifyOrders(ORDERS);

/** What the pixel of the shop's page of thanks has sent of the same orders: it knows their numbers, not their names. */
const PURCHASES = ROWS.filter(({ Id }) => Id)
  .map((row, place) =>
    JSON.stringify({
      specversion: '1.0',
      id: `e${place}`,
      type: 'dangol.purchase',
      time: new Date(ORDERS[place]?.at ?? 0).toISOString(),
      data: {
        visitor: `v${place}`,
        params: { transaction_id: String(row.Id), items: [{ item_id: String(row['Lineitem sku'] || 'none') }] },
      },
    }),
  )
  .join('\n');

test.each([
  ['an export that calls it by its name', () => bench.write('orders.csv', delimited(ROWS))],
  ['an answer of the API, which has both', () => bench.write('orders.json', JSON.stringify(shopifyRestOrders(ORDERS)))],
])('an order that the pixel has told of, too, counts once: %s', async (_, write) => {
  const train = ['train', '--orders', write(), '--out', bench.path('model'), '--no-tuning'];
  const alone = await bench.json<TrainSummary>(...train);
  const both = await bench.json<TrainSummary>(...train, '--events', bench.write('events.jsonl', PURCHASES));
  expect(alone.figures.orders).toBeGreaterThan(100);
  expect(both.figures).toMatchObject({ orders: alone.figures.orders, buyers: alone.figures.buyers });
  expect(both.inBothLogs).toBe(ORDERS.length);
});
