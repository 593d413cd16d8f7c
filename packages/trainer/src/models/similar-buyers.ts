import { atLeast, bothWays, rankedPairs } from './ranked-pairs';
import { type ModelSettings, UNIT } from './settings';

/**
 * *Buyers with similar purchases bought*: bought by the same buyer, in whatever order. A buyer of many items says less of each pair
 * (1/√items); the exponents keep the popular from being everywhere and the rare from being first.
 */
export function similarBuyers(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE buyer_pairs AS SELECT a.item AS low, b.item AS high, CAST(SUM(s.unit) AS BIGINT) AS c
      FROM buyer_items a JOIN buyer_items b ON b.buyer = a.buyer AND b.item > a.item
      JOIN (SELECT buyer, CAST(ROUND(${UNIT}e0 / POWER(COUNT(*), 0.5e0)) AS BIGINT) AS unit FROM buyer_items GROUP BY buyer) s ON s.buyer = a.buyer
      GROUP BY a.item, b.item HAVING ${atLeast('a.buyer', settings.minBuyers)}`,
    rankedPairs(
      'similar_buyers',
      `SELECT p.item, p.other, 1e0 * p.c / ${UNIT}e0 / (POWER(x.n, 0.75e0) * POWER(y.n, 0.25e0)) AS score
       FROM (${bothWays('buyer_pairs', 'c')}) p
       JOIN (SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item) x ON x.item = p.item
       JOIN (SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item) y ON y.item = p.other`,
    ),
    'DROP TABLE buyer_pairs',
  ];
}
