import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shardSizes } from './shard-sizes';
import type { ShopSize } from './synthetic/shop-size';
import { writeSyntheticShop } from './synthetic/write-synthetic-shop';

/** One training run, measured from outside. */
export interface TrainingRow extends ShopSize {
  /** `--memory`; the default where none is given. */
  memory?: string;
  generatedSeconds: number;
  seconds: number;
  /** Of both processors together. */
  processorSeconds: number;
  /** The most the process had in memory, all of it: the database, Node, the files' buffers. */
  peakBytes: number;
  load: number;
  shardCount: number;
  /** Uncompressed and with brotli (quality 5), of all shards together, estimated from a sample beyond 5,000. */
  bytesPerItem: { plain: number; brotli: number };
  shardBytes: { median: number; p95: number };
}

const DANGOL = fileURLToPath(new URL('../../../packages/trainer/bin/dangol.mjs', import.meta.url));

/** Generates a shop, trains on it in a process of its own, and weighs the files. */
export async function measureTraining(size: ShopSize & { memory?: string }): Promise<TrainingRow> {
  const folder = await mkdtemp(join(tmpdir(), 'dangol-bench-'));
  try {
    const begunAt = performance.now();
    const { events, catalogue } = await writeSyntheticShop(folder, size);
    const generatedSeconds = (performance.now() - begunAt) / 1000;
    const out = join(folder, 'model');
    const limits = size.memory === undefined ? [] : ['--memory', size.memory];
    const argv = [DANGOL, 'train', '--events', events, '--catalogue', catalogue, '--out', out, '--json', ...limits];
    const run = await watch(argv);
    const { figures, version, shardCount } = JSON.parse(run.out) as {
      figures: { items: number };
      version: string;
      shardCount: number;
    };
    const { sizes, plain } = await shardSizes(join(out, version, 'items'), shardCount);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] as number;
    const { out: _, ...measured } = run;
    return {
      ...size,
      generatedSeconds,
      ...measured,
      load: loadavg()[0] as number,
      shardCount,
      bytesPerItem: {
        plain: (mean(plain) * shardCount) / figures.items,
        brotli: (mean(sizes) * shardCount) / figures.items,
      },
      shardBytes: { median: at(0.5), p95: at(0.95) },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs Node and looks at its process ten times a second, as Linux tells it. */
async function watch(argv: string[]) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  let peakBytes = 0;
  let processorSeconds = 0;
  child.stdout.on('data', (chunk) => (out += chunk));
  const look = async () => {
    const [status, stat] = await Promise.all(
      ['status', 'stat'].map((name) => readFile(`/proc/${child.pid}/${name}`, 'utf8').catch(() => '')),
    );
    peakBytes = Math.max(peakBytes, 1024 * Number(/VmHWM:\s+(\d+)/u.exec(status ?? '')?.[1] ?? 0));
    const times = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    processorSeconds = Math.max(processorSeconds, (Number(times[11]) + Number(times[12])) / 100 || 0);
  };
  const timer = setInterval(() => void look(), 100);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`training ended with ${code}`);
  return { out, seconds: (performance.now() - startedAt) / 1000, processorSeconds, peakBytes };
}
