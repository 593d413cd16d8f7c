import { atLeast } from './ranked-pairs';
import { CART, type ModelSettings, UNIT } from './settings';

/**
 * Pairs of one order, for *goes with* and *cart*: `basket_pairs(low, high, c, g, orders)` and `basket_counts(item, n, g)`. An order of m
 * items gives each of its pairs 1/(m − 1): each item hands out one vote, however large the order
 * (`c`); for the regression of the cart it gives (m − 1)^−0.5 (`g`).
 */
export function basketPairs(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE basket_pairs AS SELECT a.item AS low, b.item AS high, CAST(SUM(CAST(ROUND(${UNIT}e0 / (a.size - 1)) AS BIGINT)) AS BIGINT) AS c,
        ${damped('a.size')} AS g, COUNT(*) AS orders
      FROM basket_items a JOIN basket_items b ON b."order" = a."order" AND b.item > a.item
      GROUP BY a.item, b.item HAVING ${atLeast('a.buyer', settings.minBuyers)}`,
    `CREATE TABLE basket_counts AS SELECT item, COUNT(*) AS n, ${damped('size')} AS g FROM basket_items GROUP BY item`,
  ];
}

/** Sum over orders, in units; an order of one item counts as one of two. */
function damped(size: string): string {
  return `CAST(SUM(CAST(ROUND(${UNIT}e0 * POWER(CASE WHEN ${size} > 1 THEN ${size} - 1 ELSE 1 END, -${CART.size}e0)) AS BIGINT)) AS BIGINT)`;
}
