import { bothWays, rankedPairs } from './ranked-pairs';
import { SIMILAR_BUYERS, weighed } from './settings';

/**
 * *Buyers with similar purchases bought*: bought by the same buyer, in whatever order. The exponents keep the popular from being everywhere
 * and the rare from being first. Stands on `buyer_pairs`.
 */
export function similarBuyers(): string[] {
  return [
    rankedPairs(
      'similar_buyers',
      `SELECT p.item, p.other, ${weighed('p.c', SIMILAR_BUYERS.exponents)} AS score
       FROM (${bothWays('buyer_pairs', 'c')}) p JOIN buyer_counts x ON x.item = p.item JOIN buyer_counts y ON y.item = p.other`,
    ),
  ];
}
