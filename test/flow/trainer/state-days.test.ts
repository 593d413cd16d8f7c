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

test('a state knows postage for what it is on a day of few lines', async () => {
  const log = (name: string, from: number, to: number, posts: number[]) =>
    bench.write(
      name,
      [
        'order,buyer,item,at',
        ...Array.from({ length: to - from }, (_, n) => from + n).flatMap((n) => {
          const head = `${n >> 1},b${(n >> 1) % 40}`;
          const at = new Date(Date.UTC(2026, 0, 1) + (n >> 1) * 3_600_000).toISOString();
          return [`${head},P${(n * 7) % 13},${at}`, ...(posts.includes(n) ? [`${head},POST,${at}`] : [])];
        }),
      ].join('\n'),
    );
  const state = ['--state', bench.path('post.state'), '--out', bench.path('added')];
  await bench.json('train', '--orders', log('first.csv', 0, 400, [10, 30]), ...state);
  const added = await bench.json<{ version: string }>('train', '--orders', log('day.csv', 400, 420, [402]), ...state);
  const all = log('all.csv', 0, 420, [10, 30, 402]);
  const whole = await bench.json<{ version: string }>('train', '--orders', all, '--out', bench.path('whole'));
  expect(readBack(bench.path('added')).record('POST')).toBeUndefined();
  expect(added.version).toBe(whole.version);
});

test('a state says that it wants whole days where times have no hours, and only there', async () => {
  const out = ['--out', bench.path('days')];
  const train = (name: string, at: string, ...more: string[]) =>
    bench.dangol(
      'train',
      '--orders',
      bench.write(`${name}.csv`, `order,buyer,item,at\n1,b1,P1,${at}\n1,b1,P2,${at}\n`),
      '--state',
      bench.path(`${name}.state`),
      ...out,
      ...more,
    );
  expect((await train('by-day', '2026-01-05')).out).toContain('give --state whole days');
  expect((await train('of Seoul', '2026-01-05', '--zone', 'Asia/Seoul')).out).toContain('give --state whole days');
  expect((await train('by-hour', '2026-01-05 10:20')).out).not.toContain('whole days');
});

test('a state says how many lines of before are cancelled now, since it cannot take them back', async () => {
  const train = (name: string, ...rows: string[]) =>
    bench.dangol(
      ...['train', '--orders', bench.write(`${name}.csv`, ['order,buyer,item,at,status', ...rows].join('\n'))],
      ...['--state', bench.path('late.state'), '--out', bench.path('late')],
    );
  const first = await train('monday', '1,b1,P1,2026-01-05 10:20,paid', '2,b2,P1,2026-01-05 11:20,cancelled');
  expect(first.out).not.toContain('from before the last run');
  const second = await train('tuesday', '1,b1,P1,2026-01-05 10:20,refunded', '3,b3,P2,2026-01-06 09:00,paid');
  expect(second.out).toContain('1 cancelled or returned lines are from before the last run');
  expect(second.out).toContain('delete the --state file and give the whole log');
});
