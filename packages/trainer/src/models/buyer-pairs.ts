import { SIMILAR_BUYERS, UNIT } from './settings';

/** How many buyers an item has: SQL of `(item, n)`. */
export const BUYER_COUNTS = 'SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item';

/**
 * SQL of the pairs of one buyer, `(low, high, c, people)`: a buyer of many items says less of each pair (1/√items).
 * @param items SQL of `(buyer, item)`, each once: rows of a pair are people.
 */
export function buyerPairs(items = 'buyer_items'): string {
  return `SELECT a.item AS low, b.item AS high, CAST(SUM(s.unit) AS BIGINT) AS c, COUNT(*) AS people
    FROM ${items} a JOIN ${items} b ON b.buyer = a.buyer AND b.item > a.item
    JOIN (SELECT buyer, CAST(ROUND(${UNIT}e0 / POWER(COUNT(*), ${SIMILAR_BUYERS.breadth}e0)) AS BIGINT) AS unit FROM ${items} GROUP BY buyer) s ON s.buyer = a.buyer
    GROUP BY a.item, b.item`;
}
