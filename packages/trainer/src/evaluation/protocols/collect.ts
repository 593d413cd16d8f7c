import { bootstrap, type Interval } from './bootstrap';
import { type Measured, measure } from './measure';
import type { Question } from './question';

/** Means by name: `HR@20`, `new.MRR@10` … */
export type Metrics = Record<string, number>;

/** Gathers one method's answers. */
export interface Collected {
  add(question: Question, shown: readonly string[]): void;
  /** Questions of all seeds, without those that ask the same again for a group. */
  count(): number;
  metrics(): Metrics;
  intervals(): Record<string, Interval>;
}

const NAMES: (keyof Measured)[] = ['HR', 'MRR', 'NDCG', 'Recall'];

/** @param depths the K of each metric. */
export function createCollected(depths: readonly number[]): Collected {
  const groups = new Map<Question['group'], number[][]>();
  const names = depths.flatMap((depth) => NAMES.map((name) => `${name}@${depth}`));
  const each = <Result>(of: (columns: Float64Array[]) => Result[]): Record<string, Result> =>
    Object.fromEntries(
      [...groups].flatMap(([group, rows]) => {
        const columns = names.map((_, place) => Float64Array.from(rows, (row) => row[place] as number));
        const results = of(columns);
        return names.map((name, place) => [group === '' ? name : `${group}.${name}`, results[place] as Result]);
      }),
    );
  return {
    add({ group, labels }, shown) {
      const row = depths.flatMap((depth) => {
        const measured = measure(shown, labels, depth);
        return NAMES.map((name) => measured[name]);
      });
      const rows = groups.get(group);
      if (rows) rows.push(row);
      else groups.set(group, [row]);
    },
    count: () => groups.get('')?.length ?? 0,
    metrics: () =>
      each((columns) => columns.map((column) => column.reduce((sum, next) => sum + next, 0) / column.length)),
    intervals: () => each(bootstrap),
  };
}
