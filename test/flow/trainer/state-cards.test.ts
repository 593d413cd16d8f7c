import { afterAll, expect, test } from 'vitest';
import { createWorkbench, readBack } from './workbench';

const bench = createWorkbench();
afterAll(bench.remove);

test('a state keeps the cards of the last catalogue on a day that comes without one', async () => {
  const files = ['--state', bench.path('cards.state'), '--out', bench.path('cards')];
  const items = bench.write('cards.csv', 'id,title,price\nP1,Umbrella,9000 KRW\n');
  const log = (day: number, name: string) =>
    bench.write(`cards-${day}.csv`, `order,buyer,item,at,name\n${day},b${day},P1,2026-01-0${day},${name}\n`);
  await bench.json('train', '--orders', log(1, 'An umbrella'), '--catalogue', items, ...files);
  await bench.json('train', '--orders', log(2, 'Umbrella (used)'), ...files);
  expect(readBack(bench.path('cards')).record('P1')?.card).toEqual({
    id: 'P1',
    title: 'Umbrella',
    price: 9000,
    currency: 'KRW',
  });
});
