import { type ModelSettings, SHELVES, UNIT } from './settings';

const DAY_MS = 86_400_000;

/**
 * *Shelves*: `arrivals(item, at)`, the newest of the catalogue by its own dates, later than half of it came (a catalogue that was imported in one go
 * has none); without dates what the log met first in its newest part, where so many meetings since then and none before cannot be chance;
 * and `content(url, title, type, score)`, the content pages that enough people visited, newer visits counting more.
 */
export function shelves(settings: ModelSettings): string[] {
  const { newestAt, oldestAt, minSearchers = SHELVES.visitors } = settings;
  const span = newestAt !== null && oldestAt !== null ? newestAt - oldestAt : 0;
  const isLong = span >= SHELVES.logDays * DAY_MS;
  const since = (newestAt ?? 0) - Math.min(SHELVES.newDays * DAY_MS, span * SHELVES.newShare);
  const age =
    newestAt === null
      ? '0e0'
      : `(COALESCE(moment, ${oldestAt}) - ${newestAt}) / ${SHELVES.contentHalfLifeDays * DAY_MS}e0`;
  const enough = `HAVING COUNT(DISTINCT visitor) >= ${minSearchers} AND COUNT(DISTINCT device) >= ${minSearchers}`;
  return [
    `CREATE TABLE arrivals AS SELECT i.item, c.added AS "at" FROM catalogue c JOIN items i ON i.id = c.id
      CROSS JOIN (SELECT MIN(CASE WHEN 2 * place > n THEN added END) AS half FROM (
        SELECT added, ROW_NUMBER() OVER (ORDER BY added) AS place, COUNT(*) OVER () AS n FROM catalogue WHERE added IS NOT NULL) dated) m
      WHERE c.added > m.half`,
    ...(isLong
      ? [
          `INSERT INTO arrivals SELECT item, first FROM (SELECT item, MIN(moment) AS first, COUNT(DISTINCT met) AS n FROM (
            SELECT item, moment, 'o' || CAST("order" AS VARCHAR) AS met FROM purchases UNION ALL SELECT item, moment, 's' || CAST(session AS VARCHAR) FROM clicks) seen
            GROUP BY item) firsts CROSS JOIN (SELECT COUNT(*) AS dated FROM catalogue WHERE added IS NOT NULL) d
            WHERE d.dated = 0 AND first >= ${Math.round(since)} AND n * LN((${newestAt} - first + ${DAY_MS}e0) / ${span}e0) <= LN(${SHELVES.chance})`,
        ]
      : []),
    `CREATE TABLE content AS SELECT s.url, t.title, s.type, s.score FROM (
      SELECT url, MIN(type) AS type, CAST(SUM(CAST(ROUND(${UNIT}e0 * POWER(2e0, ${age})) AS BIGINT)) AS BIGINT) AS score FROM pages GROUP BY url ${enough}) s
      LEFT JOIN (SELECT url, title FROM (SELECT url, title, ROW_NUMBER() OVER (PARTITION BY url ORDER BY COUNT(*) DESC, title) AS place
        FROM pages WHERE title IS NOT NULL GROUP BY url, title ${enough}) titled WHERE place = 1) t ON t.url = s.url`,
  ];
}
