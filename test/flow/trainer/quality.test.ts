import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProtocolResult } from '../../../packages/trainer/src/index';
import { createWorkbench, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const SEQUENCES = fileURLToPath(new URL('../../../../shared/data/amazon-beauty/sequences.txt', import.meta.url));

describe.skipIf(!existsSync(SEQUENCES))(
  '22,363 purchase sequences of real people (skipped without ../shared/data/amazon-beauty)',
  () => {
    test('the last item is found more often than published methods find it, from files within their budget', async () => {
      const { n, metrics, ci, baselines, shardP95Bytes } = await bench.json<ProtocolResult>(
        'evaluate',
        '--protocol',
        'sequences',
        '--input',
        SEQUENCES,
      );
      expect(n).toBe(22_363);
      expect(metrics['HR@10']).toBeGreaterThan(0.0842);
      expect(metrics['NDCG@10']).toBeGreaterThan(0.0522);
      expect(baselines.cosine?.['HR@10']).toBeLessThan(ci['HR@10']?.[0] ?? 0);
      expect(shardP95Bytes).toBeLessThanOrEqual(6 * 1024);
    });
  },
);
