import { rankedPairs } from './ranked-pairs';
import { VIEWED, weighed } from './settings';

/** *Viewed together*: what was near in the same visits, the popular held back. Stands on `session_pairs`. */
export function viewed(): string[] {
  return [
    rankedPairs(
      'viewed',
      `SELECT p.item, p.other, ${weighed('p.c', VIEWED.exponents)} AS score
       FROM session_pairs p JOIN session_counts x ON x.item = p.item JOIN session_counts y ON y.item = p.other`,
    ),
  ];
}
