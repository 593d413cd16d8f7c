import { afterAll, expect, test } from 'vitest';
import { createWorkbench, csv, pairShop, readBack } from './workbench';

const bench = createWorkbench();
afterAll(bench.remove);

const train = (...files: string[]) => bench.dangol('train', ...files, '--out', bench.path('model'));

test('lines of a time to come are refused: they would make all others old', async () => {
  const good = pairShop(20);
  await train('--orders', bench.write('good.csv', csv(good)));
  const { builtAt } = readBack(bench.path('model')).manifest;
  const late = { order: 'late', buyer: 'late', item: 'a1', at: '2199-01-01T00:00:00Z', quantity: 1, price: 1 };
  const events = ['2199-01-01T00:00:00Z', new Date(builtAt ?? 0).toISOString()].map((time, place) =>
    JSON.stringify({
      id: `e${place}`,
      type: 'dangol.view_item',
      time,
      data: { visitor: 'v', session: 's', params: { items: [{ item_id: 'a1' }] } },
    }),
  );
  const { out } = await train(
    '--orders',
    bench.write('log.csv', csv([...good, late])),
    '--events',
    bench.write('events.jsonl', events.join('\n')),
  );
  expect(out.match(/ 1 × time in the future/gu)).toHaveLength(2);
  expect(readBack(bench.path('model')).manifest.builtAt).toBe(builtAt);
});
