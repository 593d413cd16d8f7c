import { bothWays, rankedPairs } from './ranked-pairs';
import { GOES_WITH, weighed } from './settings';

/**
 * *Goes well with*: bought in one order more often than chance has it, another category where both are known, and less so the more
 * often the two are compared in one visit. Stands on `basket_pairs` and, for the comparing, on `session_pairs`.
 */
export function goesWith(): string[] {
  return [
    `CREATE TABLE complements AS SELECT low, high, c, sessions FROM (
      SELECT p.low, p.high, p.c, COALESCE(v.sessions, 0) AS sessions, 1e0 * p.orders * t.n > 1e0 * x.n * y.n AS together,
        2e0 * (${entropy('p.orders')} + ${entropy('x.n - p.orders')} + ${entropy('y.n - p.orders')} + ${entropy('t.n - x.n - y.n + p.orders')}
          + ${entropy('t.n')} - ${entropy('x.n')} - ${entropy('t.n - x.n')} - ${entropy('y.n')} - ${entropy('t.n - y.n')}) AS llr
      FROM basket_pairs p JOIN basket_counts x ON x.item = p.low JOIN basket_counts y ON y.item = p.high
      JOIN items a ON a.item = p.low JOIN items b ON b.item = p.high
      LEFT JOIN session_pairs v ON v.item = p.low AND v.other = p.high
      CROSS JOIN (SELECT COUNT(DISTINCT "order") AS n FROM basket_items) t
      WHERE p.orders >= ${GOES_WITH.orders} AND (a.category IS NULL OR b.category IS NULL OR a.category <> b.category)) judged
      WHERE together AND llr > ${GOES_WITH.surprise}`,
    rankedPairs(
      'goes_with',
      `SELECT p.item, p.other, (1e0 - 1e0 * p.sessions / (p.sessions + ${GOES_WITH.substitute}e0)) * ${weighed('p.c', GOES_WITH.exponents)} AS score
       FROM (${bothWays('complements', 'c, sessions')}) p JOIN basket_counts x ON x.item = p.item JOIN basket_counts y ON y.item = p.other`,
    ),
    'DROP TABLE complements',
  ];
}

/** x · ln x, 0 at 0. */
function entropy(count: string): string {
  return `(CASE WHEN (${count}) > 0 THEN (${count}) * LN(1e0 * (${count})) ELSE 0e0 END)`;
}
