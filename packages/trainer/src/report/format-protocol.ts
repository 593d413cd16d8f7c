import type { ProtocolResult } from '../evaluation/protocols/run-protocol';
import { digits } from './digits';

/** The figures of a protocol for people: a row a metric, in per cent, with its interval and the plain methods beside it. */
export function formatProtocol(result: ProtocolResult): string {
  const { protocol, n, metrics, ci, baselines, minBuyers, minVisitors, shardP95Bytes, seconds, peakBytes } = result;
  const percent = (share: number | undefined) => (share === undefined ? '' : (100 * share).toFixed(2));
  const others = Object.keys(baselines);
  const rows = Object.entries(metrics).map(([name, mean]) => [
    name,
    percent(mean),
    ci[name] ? `${percent(ci[name][0])}–${percent(ci[name][1])}` : '',
    ...others.map((other) => percent(baselines[other]?.[name])),
  ]);
  const table = [['metric', 'dangol', '95 % interval', ...others], ...rows];
  const widths = (table[0] as string[]).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${protocol}: ${digits(n)} questions; in per cent; pairs of orders from ${minBuyers}, of browsing from ${minVisitors} people on`,
    ...lines,
    `p95 shard ${(shardP95Bytes / 1024).toFixed(1)} KiB brotli; ${seconds.toFixed(1)} s, peak memory ${digits(peakBytes / 1048576)} MiB`,
    '',
  ].join('\n');
}
