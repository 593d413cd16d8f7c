// One training in a process of its own, so that its memory is its own: node … train-once.ts ENGINE OUT ORDERS EVENTS CATALOGUE, '' for none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { train } from '../../../packages/trainer/src/train';
import { connectInProcess } from '../../flow/engines/connect-in-process';
import { loadChdb } from '../../flow/engines/load-chdb';

const [engine, out = '', orders, events, catalogue] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'dangol-chdb-'));
const steps: [name: string, at: number][] = [];
const session = engine === 'clickhouse' ? new (loadChdb().Session)(folder) : undefined;
try {
  const { seconds, peakBytes, figures, version } = await train({
    orders: orders ? [orders] : [],
    events: events ? [events] : [],
    ...(catalogue && { catalogue }),
    out,
    clickhouse: session && { connect: connectInProcess(session), host: 'in process', secrets: [] },
    onProgress: (name) => {
      if (steps.at(-1)?.[0] !== name) steps.push([name, performance.now()]);
    },
  });
  const took = steps.map(([name, at], place) => [name, Math.round((steps[place + 1]?.[1] ?? performance.now()) - at)]);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, cpuSeconds, peakBytes, figures, version, steps: Object.fromEntries(took) }));
} finally {
  session?.close();
  rmSync(folder, { recursive: true, force: true });
}
