import { atLeast, bothWays, rankedPairs } from './ranked-pairs';
import { type ModelSettings, SIMILAR_BUYERS, UNIT, weighed } from './settings';

/**
 * *Buyers with similar purchases bought*: bought by the same buyer, in whatever order. A buyer of many items says less of each pair
 * (1/√items); the exponents keep the popular from being everywhere and the rare from being first.
 */
export function similarBuyers(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE buyer_pairs AS SELECT a.item AS low, b.item AS high, CAST(SUM(s.unit) AS BIGINT) AS c
      FROM buyer_items a JOIN buyer_items b ON b.buyer = a.buyer AND b.item > a.item
      JOIN (SELECT buyer, CAST(ROUND(${UNIT}e0 / POWER(COUNT(*), ${SIMILAR_BUYERS.breadth}e0)) AS BIGINT) AS unit FROM buyer_items GROUP BY buyer) s ON s.buyer = a.buyer
      GROUP BY a.item, b.item HAVING ${atLeast('a.buyer', settings.minBuyers)}`,
    rankedPairs(
      'similar_buyers',
      `SELECT p.item, p.other, ${weighed('p.c', SIMILAR_BUYERS.exponents)} AS score
       FROM (${bothWays('buyer_pairs', 'c')}) p
       JOIN (SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item) x ON x.item = p.item
       JOIN (SELECT item, COUNT(*) AS n FROM buyer_items GROUP BY item) y ON y.item = p.other`,
    ),
    'DROP TABLE buyer_pairs',
  ];
}
