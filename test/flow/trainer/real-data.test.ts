import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Evaluation, TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const data = (name: string) => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
const RETAIL = data('online-retail/orders.csv');
const BASKETS = data('ta-feng/baskets.csv');

describe.skipIf(!existsSync(RETAIL))(
  '541,909 order lines of a real shop, as published (skipped without ../shared/data/online-retail)',
  () => {
    test('train and inspect give plausible neighbours', async () => {
      const summary = await bench.json<TrainSummary>(
        'train',
        '--orders',
        RETAIL,
        '--no-tuning',
        '--out',
        bench.path('model'),
      );
      expect(summary.reports[0]?.rows).toBe(541_909);
      expect(summary.figures).toMatchObject({ buyers: 4334, sessions: 0, newestAt: Date.UTC(2011, 11, 9, 12, 50) });
      expect(summary.services.ids).toContain('POST');
      expect(summary.coverage.similarBuyers / summary.figures.items).toBeGreaterThan(0.9);
      expect(summary.shardP95Bytes).toBeLessThanOrEqual(6 * 1024);
      const model = readBack(bench.path('model'));
      expect(model.record('85123A')?.lists.goesWith?.ids[0]).toBe('21733');
      const { out } = await bench.dangol('inspect', '22697', '--model', bench.path('model'));
      expect(out).toMatch(/goes well with \(50\)\n.*(PINK|ROSES) REGENCY TEACUP AND SAUCER/u);
    });
  },
);

describe.skipIf(!existsSync(BASKETS))('baskets without dates or names (skipped without ../shared/data/ta-feng)', () => {
  test('evaluate holds out each buyer’s last basket and beats popularity', async () => {
    const evaluation = await bench.json<Evaluation>('evaluate', '--orders', BASKETS, '--no-tuning');
    expect(evaluation.held).toEqual({ how: 'each buyer’s last order', orders: 13_858, sessions: 0 });
    for (const name of ['similar-buyers', 'goes-with']) {
      const score = evaluation.strips.find(({ strip }) => strip === name);
      expect(score?.metrics['HR@20']).toBeGreaterThan(1.4 * (score?.popularity['HR@20'] ?? 1));
    }
  });
});
