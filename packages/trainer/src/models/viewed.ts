import { atLeast, rankedPairs } from './ranked-pairs';
import { type ModelSettings, UNIT, VIEWED, weighed } from './settings';

/**
 * *Viewed together*: near each other in one visit, forward counting more than backward, newer visits more than older ones, short
 * ones more than long ones. Stands on `session_items`.
 */
export function viewed(settings: ModelSettings): string[] {
  const { newestAt, oldestAt, minVisitors, revisits } = settings;
  const backward = `${VIEWED.backward.once + VIEWED.backward.again * revisits}e0`;
  const halfLifeMs =
    newestAt !== null && oldestAt !== null ? Math.max(86_400_000, (newestAt - oldestAt) * VIEWED.halfLifeShare) : 1;
  const fresh =
    newestAt === null ? '1e0' : `POWER(2e0, (COALESCE(a.moment, ${oldestAt}) - ${newestAt}) / ${halfLifeMs}e0)`;
  return [
    `CREATE TABLE session_pairs AS SELECT a.item AS low, b.item AS high,
      CAST(SUM(CAST(ROUND(${UNIT}e0 * ${fresh} * EXP(-(ABS(b.place - a.place) - 1) / ${VIEWED.distance}e0)
        * CASE WHEN a.place < b.place THEN 1e0 ELSE ${backward} END * POWER(l.n, -${VIEWED.length}e0)) AS BIGINT)) AS BIGINT) AS c
      FROM session_items a JOIN session_items b ON b.session = a.session AND b.item <> a.item
      JOIN (SELECT session, COUNT(*) AS n FROM session_items GROUP BY session) l ON l.session = a.session
      GROUP BY a.item, b.item HAVING ${atLeast('a.visitor', minVisitors)}`,
    rankedPairs(
      'viewed',
      `SELECT p.low AS item, p.high AS other, ${weighed('p.c', VIEWED.exponents)} AS score
       FROM session_pairs p
       JOIN (SELECT item, COUNT(*) AS n FROM session_items GROUP BY item) x ON x.item = p.low
       JOIN (SELECT item, COUNT(*) AS n FROM session_items GROUP BY item) y ON y.item = p.high`,
    ),
    'DROP TABLE session_pairs',
  ];
}
