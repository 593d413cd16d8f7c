import type { Database } from '../database/open-database';
import { keyPages } from './key-pages';
import { keySearches } from './key-searches';

/** A visit ends after this long without an event. */
const GAP_MS = 30 * 60_000;

/** A visitor's events in parts, each after such a silence. Two windows over the whole log: for logs that need them. */
const PARTS = `(SELECT *, SUM(CASE WHEN moment - before > ${GAP_MS} THEN 1 ELSE 0 END) OVER (PARTITION BY visitor ORDER BY moment, line ROWS UNBOUNDED PRECEDING) AS part
  FROM (SELECT *, LAG(moment) OVER (PARTITION BY visitor ORDER BY moment, line) AS before FROM event_lines) gaps) parts`;

/**
 * `searches`, `pages` and `clicks(session, person, kind, item, moment, line, "order")` from the event lines, with numbers for sessions and items. A log with a
 * session column keeps its sessions; without one a visitor's events are cut at 30 minutes of silence. Sessions are numbered in time order.
 * Whose number is whose stands in `visitors(name, n)`.
 */
export async function keySessions(database: Database): Promise<void> {
  const [without] = await database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM event_lines WHERE session IS NULL');
  await database.run(`CREATE TABLE visits AS
    SELECT kind, item, moment, line, "order", term, COALESCE('v' || visitor, 's' || session) AS device, COALESCE('b' || member, 'v' || visitor, 's' || session) AS person,
      CASE WHEN session IS NOT NULL THEN 's' || session ELSE 'v' || visitor || ' ' || CAST(part AS VARCHAR) END AS visit
    FROM ${without?.n ? PARTS : '(SELECT *, 0 AS part FROM event_lines) whole'}`);
  await database.run(`CREATE TABLE visit_numbers AS SELECT visit, CAST(ROW_NUMBER() OVER (ORDER BY newest, visit) - 1 AS INTEGER) AS session
    FROM (SELECT visit, MAX(moment) AS newest FROM visits GROUP BY visit) ends`);
  await database.run(`CREATE TABLE page_views AS SELECT url, title, type, moment, COALESCE('v' || visitor, 's' || session) AS device,
    COALESCE('b' || member, 'v' || visitor, 's' || session) AS person FROM page_lines`);
  // Members first, as they come: what they are called here is a hash, of another order in every run.
  await database.run(`CREATE TABLE visitors AS SELECT person AS name,
      CAST(ROW_NUMBER() OVER (ORDER BY CASE WHEN LEFT(person, 1) = 'b' THEN '' ELSE person END, first NULLS FIRST, place NULLS FIRST, person) - 1 AS INTEGER) AS n
    FROM (SELECT person, MIN(moment) AS first, MIN(place) AS place FROM (
      SELECT person, moment, visit AS place FROM visits UNION ALL SELECT device AS person, moment, visit AS place FROM visits WHERE term IS NOT NULL UNION ALL
      SELECT person, moment, url AS place FROM page_views UNION ALL SELECT device AS person, moment, url AS place FROM page_views) met GROUP BY person) everyone`);
  await database.run(`CREATE TABLE clicks AS SELECT n.session, p.n AS visitor, v.kind, i.item, v.moment, v.line
    FROM visits v JOIN visit_numbers n ON n.visit = v.visit JOIN visitors p ON p.name = v.person JOIN items i ON i.id = v.item`);
  await keySearches(database);
  await keyPages(database);
  await database.run('DROP TABLE visit_numbers');
}
