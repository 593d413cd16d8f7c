// Quality on public logs, training time and memory, bytes, `recommend()` in Chromium, and VMIS-kNN beside. `npm run bench -- recommender` runs all but the
// 20 million events; `--only quality`, `training`, `training-20m`, `browser`, `peers` one. Each writes its figures into README.md.
import { cpus, loadavg } from 'node:os';
import { expect, test } from 'vitest';
import { measureInBrowser } from './recommender/browser-time';
import { hasData } from './recommender/data-path';
import { comparePeers } from './recommender/peers';
import { measureQuality } from './recommender/quality';
import { measureTraining, type TrainingRow } from './recommender/training';
import { type Table, toMarkdown, writeSection } from './recommender/write-section';

const only = process.env.DANGOL_BENCH_ONLY ?? '';
const HOUR = { timeout: 3_600_000 };
const MIB = 1024 * 1024;

const section = (name: string, work: () => Promise<Table>, optional = false) =>
  test.skipIf(only ? only !== name : optional)(name, HOUR, async () => {
    const load = loadavg()[0] as number;
    const table = toMarkdown(await work());
    console.log(`\n${table}\n`);
    const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load average ${load.toFixed(1)} when it began.`;
    await writeSection(name, `${machine}\n\n${table}`);
  });

section('quality', async () => {
  const rows = await measureQuality(({ data, protocol, metric, floors, dangol, target }) =>
    console.log(`${data}, ${protocol}, ${floors}: ${metric} ${dangol.toFixed(2)}, to beat ${target}`),
  );
  const percent = (value: number | undefined) => (value === undefined ? '' : value.toFixed(2));
  return [
    ['data, protocol', 'metric', 'floors', 'dangol', '95 % interval', 'to beat', 'popularity', 'plain cosine'],
    ...rows.map(({ data, protocol, metric, floors, dangol, interval, target, popularity, cosine }) => [
      `${data}, ${protocol}`,
      metric,
      floors,
      dangol > target ? `**${percent(dangol)}**` : percent(dangol),
      interval.map(percent).join('–'),
      percent(target),
      percent(popularity),
      percent(cosine),
    ]),
  ];
});

section('training', async () =>
  trainingTable([
    { events: 200_000, items: 1000 },
    { events: 1_000_000, items: 40_000 },
    { events: 5_000_000, items: 40_000 },
    { events: 5_000_000, items: 500_000 },
  ]),
);

section('training-20m', () => trainingTable([{ events: 20_000_000, items: 500_000, memory: '4500MB' }]), true);

async function trainingTable(sizes: Parameters<typeof measureTraining>[0][]): Promise<Table> {
  const rows: TrainingRow[] = [];
  for (const size of sizes) {
    rows.push(await measureTraining(size));
    console.log(JSON.stringify(rows.at(-1)));
  }
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const kib = (bytes: number) => (bytes / 1024).toFixed(1);
  return [
    [
      'events, items',
      '`--memory`',
      'wall s',
      'processor s',
      'peak MiB',
      'load after',
      'files',
      'bytes an item: plain, brotli',
      'shard KiB brotli: median, p95',
    ],
    ...rows.map((row) => [
      `${count(row.events)}, ${count(row.items)}`,
      row.memory ?? 'default',
      row.seconds.toFixed(1),
      row.processorSeconds.toFixed(1),
      count(row.peakBytes / MIB),
      row.load.toFixed(1),
      count(row.shardCount + 2),
      `${count(row.bytesPerItem.plain)}, ${count(row.bytesPerItem.brotli)}`,
      `${kib(row.shardBytes.median)}, ${kib(row.shardBytes.p95)}`,
    ]),
  ];
}

section('browser', async () => {
  const rows = await measureInBrowser();
  for (const { median } of rows.filter(({ slowDown }) => slowDown === 1)) expect(median).toBeLessThanOrEqual(1);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const cell = (kind: string, slowDown: number) => {
    const row = rows.find((row) => row.kind === kind && row.slowDown === slowDown);
    return row ? `${row.median.toFixed(2)} / ${row.p95.toFixed(2)}` : '';
  };
  return [
    ['strip, median / p95 ms', '1×', '4× slower', '6× slower'],
    ...kinds.map((kind) => [kind, cell(kind, 1), cell(kind, 4), cell(kind, 6)]),
  ];
});

section('peers', async () => {
  if (!hasData('retailrocket/sessions-train.txt')) return [['skipped: no ../shared/data/retailrocket']];
  const rows = await comparePeers();
  const names = ['HR@20', 'MRR@20', 'new.HR@20', 'new.MRR@20'];
  return [
    ['method', ...names.map((name) => `${name}, %`), 'ms an answer in Node: median, p95'],
    ...rows.map(({ method, metrics, median, p95 }) => [
      method,
      ...names.map((name) => (100 * (metrics[name] ?? Number.NaN)).toFixed(2)),
      `${median.toFixed(3)}, ${p95.toFixed(3)}`,
    ]),
  ];
});
