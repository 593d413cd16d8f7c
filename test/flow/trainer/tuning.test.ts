import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, readBack, type Workbench } from './workbench';

let bench: Workbench;
let files: string[];

/**
 * A shop whose visitors go back to what they began with: two items of a theme, one of another, then the third of the first. Orders are of
 * anything. 3,500 visits and as many orders.
 */
beforeAll(() => {
  bench = createWorkbench();
  const at = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 600_000).toISOString();
  const drawn = (n: number) => (Math.imul(n + 7, 2654435761) >>> 8) % 90;
  const events: Line[] = [];
  const orders: Line[] = [];
  for (let n = 0; n < 3500; n++) {
    const theme = drawn(n * 3) % 30;
    const other = (theme + 1 + (drawn(n * 3 + 1) % 29)) % 30;
    for (const [place, of] of [theme, theme, other, theme].entries())
      events.push({
        event: 'view',
        session: `s${n}`,
        item: `i${of * 3 + ((n + Math.min(place, 2)) % 3)}`,
        at: at(n * 10 + place),
      });
    for (const place of [1, 2])
      orders.push({ order: `o${n}`, buyer: `b${n % 700}`, item: `i${drawn(n * 5 + place)}`, at: at(n * 10) });
  }
  files = ['--orders', bench.write('orders.csv', csv(orders)), '--events', bench.write('events.csv', csv(events))];
});
afterAll(() => bench.remove());

const trained = (out: string, ...options: string[]) =>
  bench.json<TrainSummary>('train', ...files, '--out', bench.path(out), ...options);

test('figures that foretell the newest visits better are in the head of every file, and the summary says which and why', async () => {
  const { tuned } = await trained('tuned');
  const model = readBack(bench.path('tuned'));
  const step = tuned.find((found) => found.step === 'for-you');
  expect(step).toMatchObject({ why: 'better', shares: { viewed: 1, recency: 8 } });
  expect(step?.shares?.similarBuyers).toBeLessThan(0.5);
  expect(step?.gain).toBeGreaterThan(0.01);
  expect(model.popular.blend?.['for-you']).toEqual(step?.shares);
  for (const { items, blend } of model.shards) if (items.length) expect(blend).toEqual(model.popular.blend);
  const { out } = await bench.dangol('train', ...files, '--out', bench.path('tuned'));
  expect(out).toMatch(
    /^what “for-you” is mixed from was fitted to your shop: viewed 1, similarBuyers 0\.\d+, recency 8 \(\d+\.\d % better on \d+ questions/mu,
  );
  expect(readBack(bench.path('tuned')).files).toEqual(model.files);
});

test('with --no-tuning there are none', async () => {
  const { tuned } = await trained('plain', '--no-tuning');
  expect(tuned).toEqual([]);
  expect(readBack(bench.path('plain')).popular.blend).toBeUndefined();
});
