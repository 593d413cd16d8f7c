import { atLeast } from './ranked-pairs';
import { CART, type ModelSettings, UNIT } from './settings';

/** How many orders an item is in: SQL of `(item, n, g)`, `g` as in {@link basketPairs}. */
export const BASKET_COUNTS = `SELECT item, COUNT(*) AS n, ${damped('size')} AS g FROM basket_items GROUP BY item`;

/**
 * SQL of the pairs of one order, for *goes with* and *cart*: `(low, high, c, g, orders)`. An order of m items gives each of its pairs
 * 1/(m − 1): each item hands out one vote, however large the order (`c`); for the regression of the cart it gives (m − 1)^−0.5 (`g`).
 * @param since only from this order on, and with the people of each pair (`least`, `most`) in place of the floor, to be added to others.
 */
export function basketPairs({ minBuyers }: Pick<ModelSettings, 'minBuyers'>, since?: number): string {
  const isPart = since !== undefined;
  return `SELECT a.item AS low, b.item AS high, CAST(SUM(CAST(ROUND(${UNIT}e0 / (a.size - 1)) AS BIGINT)) AS BIGINT) AS c,
      ${damped('a.size')} AS g, COUNT(*) AS orders${isPart ? ', MIN(a.buyer) AS least, MAX(a.buyer) AS most' : ''}
    FROM basket_items a JOIN basket_items b ON b."order" = a."order" AND b.item > a.item
    ${isPart ? `WHERE a."order" >= ${since}` : ''} GROUP BY a.item, b.item ${isPart ? '' : `HAVING ${atLeast('a.buyer', minBuyers)}`}`;
}

/** Sum over orders, in units; an order of one item counts as one of two. */
function damped(size: string): string {
  return `CAST(SUM(CAST(ROUND(${UNIT}e0 * POWER(CASE WHEN ${size} > 1 THEN ${size} - 1 ELSE 1 END, -${CART.size}e0)) AS BIGINT)) AS BIGINT)`;
}
