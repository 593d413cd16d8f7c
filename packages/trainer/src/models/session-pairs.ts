import { atLeast } from './ranked-pairs';
import { type ModelSettings, UNIT, VIEWED } from './settings';

/** Days in milliseconds: a log of one day does not halve within it. */
const DAY_MS = 86_400_000;

/** Milliseconds after which a visit counts half; `null` for a log without times. */
export function visitHalfLifeMs({ newestAt, oldestAt }: Pick<ModelSettings, 'newestAt' | 'oldestAt'>): number | null {
  if (newestAt === null || oldestAt === null) return null;
  return Math.max(DAY_MS, (newestAt - oldestAt) * VIEWED.halfLifeShare);
}

/** How often an item was met: SQL of `(item, n)`. */
export const SESSION_COUNTS = 'SELECT item, COUNT(*) AS n FROM session_items GROUP BY item';

/**
 * SQL of the pairs of one visit, `(item, other, c, sessions)`: `c` has near ones more than far ones, forward more than backward, newer visits more
 * than older ones, short ones more than long ones; `sessions` how many there were. Stands on `session_items`.
 * @param since only from this session on, and with the people of each pair (`least`, `most`) in place of the floor, to be added to others.
 */
export function sessionPairs(settings: ModelSettings, since?: number): string {
  const { newestAt, oldestAt, minVisitors, revisits } = settings;
  const backward = `${VIEWED.backward.once + VIEWED.backward.again * revisits}e0`;
  const halfLifeMs = visitHalfLifeMs(settings);
  const fresh =
    halfLifeMs === null ? '1e0' : `POWER(2e0, (COALESCE(a.moment, ${oldestAt}) - ${newestAt}) / ${halfLifeMs}e0)`;
  const isPart = since !== undefined;
  return `SELECT a.item AS item, b.item AS other,
      CAST(SUM(CAST(ROUND(${UNIT}e0 * ${fresh} * EXP(-(ABS(b.place - a.place) - 1) / ${VIEWED.distance}e0)
        * CASE WHEN a.place < b.place THEN 1e0 ELSE ${backward} END * POWER(l.n, -${VIEWED.length}e0)) AS BIGINT)) AS BIGINT) AS c,
      COUNT(*) AS sessions${isPart ? ', MIN(a.visitor) AS least, MAX(a.visitor) AS most' : ''}
    FROM session_items a JOIN session_items b ON b.session = a.session AND b.item <> a.item
    JOIN (SELECT session, COUNT(*) AS n FROM session_items GROUP BY session) l ON l.session = a.session
    ${isPart ? `WHERE a.session >= ${since}` : ''} GROUP BY a.item, b.item ${isPart ? '' : `HAVING ${atLeast('a.visitor', minVisitors)}`}`;
}
