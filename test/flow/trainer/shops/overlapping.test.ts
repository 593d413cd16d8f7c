import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
import { cafe24Orders, cp949 } from '../../../support/shops/exports/cafe24';
import { delimited, type Row } from '../../../support/shops/exports/rows';
import { shopifyOrders } from '../../../support/shops/exports/shopify-orders';
import { type WorldOrder, worldOrders } from '../../../support/shops/world';
import { createWorkbench, readBack } from '../workbench';

const bench = createWorkbench();
afterAll(bench.remove);

const DAY_MS = 86_400_000;
/** Ten thousand lines. */
const ORDERS = worldOrders(4600);

/** A file a month, each with the days of the next that were there when it was exported, the last one twice. */
function months(orders: readonly WorldOrder[]): WorldOrder[][] {
  const first = orders[0]?.at ?? 0;
  const parts = Array.from({ length: 6 }, (_, month) => {
    const from = first + month * 30 * DAY_MS;
    return orders.filter(({ at }) => at >= from && at < from + 37 * DAY_MS);
  });
  return [...parts, parts[5] as WorldOrder[]];
}

async function trained(name: string, files: string[]) {
  const summary = await bench.json<TrainSummary>(
    ...['train', '--orders', ...files, '--out', bench.path(name), '--no-tuning'],
  );
  return { summary, files: readBack(bench.path(name)).files };
}

function folderOf(name: string, files: (string | Uint8Array)[], place = (index: number) => index): string {
  mkdirSync(bench.path(name), { recursive: true });
  for (const [index, content] of files.entries()) writeFileSync(join(bench.path(name), `${place(index)}.csv`), content);
  return bench.path(name);
}

const FORMS: [string, (orders: readonly WorldOrder[]) => Row[], (rows: Row[]) => string | Uint8Array][] = [
  ['with numbers of lines (Cafe24)', (orders) => cafe24Orders(orders), cp949],
  ['without numbers of lines (Shopify)', shopifyOrders, (rows) => delimited(rows, { lineEnd: '\n' })],
];

test.each(FORMS)('a folder of overlapping months gives the very files of the whole, %s', async (name, rows, write) => {
  const whole = bench.write('whole.csv', write(rows(ORDERS)));
  const once = await trained('once', [whole]);
  expect(once.summary.figures.orders).toBeGreaterThan(4000);
  const parts = months(ORDERS).map((orders) => write(rows(orders)));
  const folder = await trained('folder', [folderOf(`months ${name.length}`, parts)]);
  expect(folder.summary.copies).toBeGreaterThan(2000);
  expect(folder.files).toEqual(once.files);
  const backwards = folderOf(`backwards ${name.length}`, parts, (index) => 9 - index);
  expect((await trained('other way', [backwards])).files).toEqual(once.files);
});

test('what a later export says came back is left out, whichever file comes first', async () => {
  const [early] = months(ORDERS.slice(0, 900)) as [WorldOrder[]];
  const later = early.map((order, index): WorldOrder => (index % 9 ? order : { ...order, state: 'returned' }));
  const truth = await trained('truth', [bench.write('truth.csv', cp949(cafe24Orders(later)))]);
  const files = [
    bench.write('early.csv', cp949(cafe24Orders(early))),
    bench.write('later.csv', cp949(cafe24Orders(later))),
  ];
  const both = await trained('both', files);
  expect(both.summary.cancelledLater).toBeGreaterThan(50);
  expect(both.files).toEqual(truth.files);
  expect((await trained('swapped', files.toReversed())).files).toEqual(truth.files);
});
