import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../packages/trainer/src/evaluation/protocols/draw';
import { createLocalEase, type SparseRows } from '../../../packages/trainer/src/models/local-ease';

/** Baskets over `items`, drawn; and their Gram matrix, in full and by rows. */
function drawnGram(items: number, baskets: number): { full: number[][]; rows: SparseRows } {
  const random = createRandom(3);
  const full = Array.from({ length: items }, () => new Array<number>(items).fill(0));
  for (let basket = 0; basket < baskets; basket++) {
    const held = Array.from({ length: items }, (_, item) => item).filter(() => random() < 0.3);
    for (const a of held) for (const b of held) full[a]![b]!++;
  }
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  full.forEach((row, item) => {
    row.forEach((value, other) => {
      if (other === item || value === 0) return;
      columns.push(other);
      values.push(value);
    });
    starts.push(columns.length);
  });
  const rows = {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    diagonal: Float64Array.from(full, (row, item) => row[item] as number),
  };
  return { full, rows };
}

/** Solves A x = b by Gauss–Jordan elimination with pivots. */
function dense(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, place) => [...row, right[place] as number]);
  rows.forEach((_, column) => {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    const at = rows.indexOf(pivot);
    [rows[column], rows[at]] = [pivot, rows[column]!];
    rows.forEach((row, other) => {
      if (other === column) return;
      const times = row[column]! / pivot[column]!;
      for (let place = column; place < row.length; place++) row[place]! -= times * pivot[place]!;
    });
  });
  return rows.map((row, place) => row.at(-1)! / row[place]!);
}

describe('local EASE', () => {
  test('gives the plain dense solution, whatever the candidates and their order', () => {
    const { full, rows } = drawnGram(30, 200);
    const weightsOf = createLocalEase(rows, 10);
    for (const [target, candidates] of [
      [0, [5, 3, 9, 17, 28]],
      [12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 29, 28, 27, 26, 25, 24]],
      [3, [4]],
    ] as const) {
      const matrix = candidates.map((a) => candidates.map((b) => full[a]![b]! + (a === b ? 10 : 0)));
      const expected = dense(
        matrix,
        candidates.map((a) => full[a]![target]!),
      );
      const weights = weightsOf(target, candidates);
      expect(weights.length).toBe(candidates.length);
      for (const [place, weight] of expected.entries()) expect(weights[place]).toBeCloseTo(weight, 9);
    }
  });

  test('two candidates that are always bought together share what one would say alone', () => {
    // 0 and 1 are in the same 8 baskets, 2 in all of them, too.
    const rows: SparseRows = {
      starts: Uint32Array.of(0, 2, 4, 6),
      columns: Uint32Array.of(1, 2, 0, 2, 0, 1),
      values: Float64Array.of(8, 8, 8, 8, 8, 8),
      diagonal: Float64Array.of(8, 8, 8),
    };
    const weightsOf = createLocalEase(rows, 2);
    expect(weightsOf(2, [0])[0]).toBeCloseTo(0.8, 9);
    const [one, other] = weightsOf(2, [0, 1]);
    expect(one).toBeCloseTo(8 / 18, 9);
    expect(other).toBeCloseTo(8 / 18, 9);
  });

  test('a matrix that a floor of people left indefinite gives finite weights', () => {
    const rows: SparseRows = {
      starts: Uint32Array.of(0, 2, 4, 6),
      columns: Uint32Array.of(1, 2, 0, 2, 0, 1),
      values: Float64Array.of(50, 1, 50, 1, 1, 1),
      diagonal: Float64Array.of(1, 1, 1),
    };
    for (const weight of createLocalEase(rows, 0)(2, [0, 1])) expect(Number.isFinite(weight)).toBe(true);
  });
});
