import type { Figures, Results } from './results';
import type { Subject } from './subject';

interface Column {
  head: string;
  /** The runs' values, of which the median is shown; none where it does not apply. */
  values(figures: Figures): number[];
  digits?: number;
  /** Shows the greatest in place of the median, and the range with it. */
  isWorst?: boolean;
  /** Left out of the short table. */
  isLong?: boolean;
  /** Shown for 0. */
  zero?: string;
}

const both =
  (which: 'cold' | 'warm', value: (visit: Figures['cold'][390][number]) => number | null) => (figures: Figures) =>
    [...figures[which][390], ...figures[which][1280]].flatMap((visit) => value(visit) ?? []);
const at = (which: 'cold' | 'warm', width: 390 | 1280) => (figures: Figures) =>
  figures[which][width].flatMap(({ completeMs }) => completeMs ?? []);

/** In the order of the tables; the first ones are README.md's too. */
const COLUMNS: Column[] = [
  { head: 'CLS, cold', values: both('cold', ({ shift }) => shift), digits: 3, isWorst: true },
  { head: 'CLS, warm', values: both('warm', ({ shift }) => shift), digits: 3, isWorst: true },
  { head: 'KiB of code', values: both('cold', ({ codeBytes }) => codeBytes / 1024), digits: 1 },
  { head: 'script ms', values: ({ work }) => work[1].map(({ scriptMs }) => scriptMs) },
  { head: 'longest task ms, 1×', values: ({ work }) => work[1].map(({ longestTaskMs }) => longestTaskMs) },
  { head: '4×', values: ({ work }) => work[4].map(({ longestTaskMs }) => longestTaskMs) },
  { head: 'on the wall, 1×', values: ({ work }) => work[1].map(({ longestWallMs }) => longestWallMs), isLong: true },
  { head: '4×', values: ({ work }) => work[4].map(({ longestWallMs }) => longestWallMs), isLong: true },
  { head: 'complete ms, cold', values: at('cold', 1280) },
  { head: 'warm', values: at('warm', 1280) },
  { head: 'INP ms, 1×', values: ({ presses }) => presses[1], zero: '< 16' },
  { head: '4×', values: ({ presses }) => presses[4], zero: '< 16' },
  { head: 'requests, cold', values: both('cold', ({ requests }) => requests) },
  { head: 'warm', values: both('warm', ({ requests }) => requests) },
  { head: 'KiB of answer', values: both('cold', ({ answerBytes }) => answerBytes / 1024), digits: 1 },
];

/** Rows whose figures are no strip's, or of a visitor that the others cannot have: shown, and no rival for the best of a column. */
const isRival = ({ next, isReturning }: Subject) => Boolean(next) && !isReturning;

/** One row a subject, the best of each column bold; the median of all runs or, for CLS, the worst; in `isLong` the range of all runs too. */
export function toTable(subjects: readonly Subject[], results: Results, isLong = false): string {
  const shown = subjects.filter(({ name }) => results[name]);
  const columns = COLUMNS.filter((column) => isLong || !column.isLong);
  const best = columns.map((column) =>
    Math.min(...shown.filter(isRival).flatMap(({ name }) => keyOf(column, results[name] as Figures) ?? [])),
  );
  const head = ['', ...columns.map((column) => column.head), 'answers unreachable, 2nd visit'];
  const rows = shown.map((subject) => {
    const figures = results[subject.name] as Figures;
    const cells = columns.map((column, place) => {
      const key = subject.next
        ? keyOf(column, figures)
        : column.values(figures).length
          ? keyOf(column, figures)
          : undefined;
      if (key === undefined) return '';
      const text = isLong ? `${format(column, key)}${rangeOf(column, figures)}` : format(column, key);
      return format(column, key) === format(column, best[place] as number) && isRival(subject) ? `**${text}**` : text;
    });
    return [subject.name, ...cells, subject.next ? (figures.showsUnreachable ? 'shows the strip' : 'nothing') : ''];
  });
  return [head, head.map((_, place) => (place ? '--:' : '---')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function keyOf({ values, isWorst }: Column, figures: Figures): number | undefined {
  const sorted = values(figures).sort((a, b) => a - b);
  return isWorst ? sorted.at(-1) : sorted[sorted.length >> 1];
}

function rangeOf(column: Column, figures: Figures): string {
  const sorted = column.values(figures).sort((a, b) => a - b);
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number].map((value) => format(column, value));
  return least === most ? '' : ` (${least}–${most})`;
}

const format = ({ digits = 0, zero }: Column, value: number) => (value === 0 && zero) || value.toFixed(digits);
