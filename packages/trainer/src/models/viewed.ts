import { atLeast, rankedPairs } from './ranked-pairs';
import { type ModelSettings, UNIT } from './settings';

/**
 * *Viewed together*: near each other in one visit, forward counting more than backward, newer visits more than older ones (half after half
 * the log's span). Stands on `session_items`.
 */
export function viewed(settings: ModelSettings): string[] {
  const { newestAt, oldestAt, minVisitors } = settings;
  const halfLifeMs = newestAt !== null && oldestAt !== null ? Math.max(86_400_000, (newestAt - oldestAt) / 2) : 1;
  const fresh =
    newestAt === null ? '1e0' : `POWER(2e0, (COALESCE(a.moment, ${oldestAt}) - ${newestAt}) / ${halfLifeMs}e0)`;
  return [
    `CREATE TABLE session_pairs AS SELECT a.item AS low, b.item AS high,
      CAST(SUM(CAST(ROUND(${UNIT}e0 * ${fresh} * EXP(-(ABS(b.place - a.place) - 1) / 4e0) * CASE WHEN a.place < b.place THEN 1e0 ELSE 0.75e0 END) AS BIGINT)) AS BIGINT) AS c
      FROM session_items a JOIN session_items b ON b.session = a.session AND b.item <> a.item
      GROUP BY a.item, b.item HAVING ${atLeast('a.visitor', minVisitors)}`,
    rankedPairs(
      'viewed',
      `SELECT p.low AS item, p.high AS other, 1e0 * p.c / ${UNIT}e0 / (POWER(x.n, 0.5e0) * POWER(y.n, 0.2e0)) AS score
       FROM session_pairs p
       JOIN (SELECT item, COUNT(*) AS n FROM session_items GROUP BY item) x ON x.item = p.low
       JOIN (SELECT item, COUNT(*) AS n FROM session_items GROUP BY item) y ON y.item = p.high`,
    ),
    'DROP TABLE session_pairs',
  ];
}
