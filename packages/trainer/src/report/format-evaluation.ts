import type { Evaluation } from '../evaluate';
import { digits } from './digits';

/** The evaluation for people: a row a strip, in per cent. */
export function formatEvaluation({ held, strips, seconds, peakBytes }: Evaluation): string {
  const percent = (share: number) => (100 * share).toFixed(1);
  const rows = strips.map(({ strip, asks, n, metrics, popularity }) => [
    strip,
    asks,
    digits(n),
    percent(metrics['HR@20']),
    percent(metrics['MRR@20']),
    percent(metrics.coverage),
    percent(metrics.filled),
    percent(popularity['HR@20']),
    percent(popularity['MRR@20']),
  ]);
  const table = [['strip', 'label', 'n', 'HR@20', 'MRR@20', 'coverage', 'filled', 'popular HR@20', 'MRR@20'], ...rows];
  const widths = (table[0] as string[]).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const parts = [held.orders && `${digits(held.orders)} orders`, held.sessions && `${digits(held.sessions)} sessions`];
  return [
    `held out: ${held.how}, ${parts.filter(Boolean).join(', ')}; labels are new to the buyer or visit; figures in per cent`,
    ...lines,
    `${seconds.toFixed(1)} s, peak memory ${digits(peakBytes / 1048576)} MiB`,
    '',
  ].join('\n');
}
