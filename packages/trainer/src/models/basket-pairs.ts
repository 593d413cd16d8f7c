import { atLeast } from './ranked-pairs';
import { type ModelSettings, UNIT } from './settings';

/**
 * Pairs of one order, for *goes with* and *cart*: `basket_pairs(low, high, c, orders)` and `basket_counts(item, n)`. An order of m
 * items gives each of its pairs 1/(m − 1): each item hands out one vote, however large the order.
 */
export function basketPairs(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE basket_pairs AS SELECT a.item AS low, b.item AS high, CAST(SUM(CAST(ROUND(${UNIT}e0 / (a.size - 1)) AS BIGINT)) AS BIGINT) AS c, COUNT(*) AS orders
      FROM basket_items a JOIN basket_items b ON b."order" = a."order" AND b.item > a.item
      GROUP BY a.item, b.item HAVING ${atLeast('a.buyer', settings.minBuyers)}`,
    'CREATE TABLE basket_counts AS SELECT item, COUNT(*) AS n FROM basket_items GROUP BY item',
  ];
}
