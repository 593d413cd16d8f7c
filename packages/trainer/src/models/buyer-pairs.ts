import { type ModelSettings, SIMILAR_BUYERS, UNIT } from './settings';

/**
 * Pairs of one buyer, for *similar buyers*: `buyer_pairs(low, high, c)` of those that buyers enough share, and `buyer_counts(item, n)`. A buyer of many
 * items says less of each pair (1/√items). Stands on `buyer_items`, which has a pair of a buyer once: rows are people.
 */
export function buyerPairs({ minBuyers }: Pick<ModelSettings, 'minBuyers'>): string[] {
  return [
    `CREATE TABLE buyer_pairs AS SELECT a.item AS low, b.item AS high, CAST(SUM(s.unit) AS BIGINT) AS c
      FROM buyer_items a JOIN buyer_items b ON b.buyer = a.buyer AND b.item > a.item
      JOIN (SELECT buyer, CAST(ROUND(${UNIT}e0 / POWER(COUNT(*), ${SIMILAR_BUYERS.breadth}e0)) AS BIGINT) AS unit FROM buyer_items GROUP BY buyer) s ON s.buyer = a.buyer
      GROUP BY a.item, b.item HAVING COUNT(*) >= ${minBuyers}`,
    'CREATE TABLE buyer_counts AS SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item',
  ];
}
