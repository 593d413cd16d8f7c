import { bothWays, rankedPairs } from './ranked-pairs';
import { UNIT } from './settings';

/** *Completes the cart*: damped cosine over orders; stands on `basket_pairs`. */
export function cart(): string[] {
  return [
    rankedPairs(
      'cart',
      `SELECT p.item, p.other, 1e0 * p.c / ${UNIT}e0 / POWER(1e0 * x.n * y.n, 0.5e0) AS score
       FROM (${bothWays('basket_pairs', 'c')}) p JOIN basket_counts x ON x.item = p.item JOIN basket_counts y ON y.item = p.other`,
    ),
  ];
}
