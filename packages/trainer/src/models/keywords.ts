import { fnv1a32 } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { KEYWORDS, type ModelSettings, UNIT } from './settings';

/**
 * *Searches*: `queries(item, id, hash)`, numbered behind the items, and `query_viewed` and `query_bought`, lists as the items have them: what was met
 * after a search and before the next one, near ones more; and what of it was ordered in the same visit. Only terms that enough people
 * searched for, counted by what they are signed in as and by their browser both: no rare free text gets any further.
 */
export async function buildKeywords(database: Database, settings: ModelSettings): Promise<void> {
  const { minBuyers, minVisitors, minSearchers = KEYWORDS.searchers } = settings;
  const enough = await database.rows<{ query: string }>(`SELECT query FROM (
      SELECT query, COUNT(DISTINCT visitor) AS people, COUNT(DISTINCT device) AS devices FROM searches WHERE query IS NOT NULL GROUP BY query) counted
    WHERE people >= ${minSearchers} AND devices >= ${minSearchers} ORDER BY people DESC, query LIMIT ${KEYWORDS.most}`);
  const [known] = await database.rows<{ items: number }>('SELECT COUNT(*) AS items FROM items');
  const from = known?.items ?? 0;
  const ids = enough.map(({ query }) => query).sort();
  await database.insert(
    'queries',
    { item: 'INTEGER', id: 'VARCHAR', hash: 'BIGINT' },
    ids.map((id, place): [number, string, number] => [from + place, id, fnv1a32(id)]),
  );
  // A search that is not published ends what the one before it led to.
  await database.run(`CREATE TABLE search_steps AS SELECT session, visitor, query, item, bought, place,
      MAX(CASE WHEN item IS NULL THEN place END) OVER (PARTITION BY session ORDER BY place ROWS UNBOUNDED PRECEDING) AS search FROM (
      SELECT session, visitor, query, item, bought, ROW_NUMBER() OVER (PARTITION BY session ORDER BY moment, line, step, item) AS place FROM (
        SELECT s.session, s.visitor, q.item AS query, NULL AS item, 0 AS bought, s.moment, s.line, 0 AS step
        FROM searches s LEFT JOIN queries q ON q.id = s.query
        UNION ALL SELECT c.session, c.visitor, NULL, c.item, CASE WHEN c.kind = 'purchase' THEN 1 ELSE 0 END, c.moment, c.line, 1 FROM clicks c
        JOIN (SELECT DISTINCT session FROM searches) s ON s.session = c.session) every) numbered`);
  await database.run(`CREATE TABLE search_finds AS SELECT s.query, f.item, f.visitor, f.place - f.search AS distance, f.bought FROM (
      SELECT session, item, MIN(visitor) AS visitor, MIN(search) AS search, MIN(CASE WHEN search IS NOT NULL THEN place END) AS place, MAX(bought) AS bought
      FROM search_steps WHERE item IS NOT NULL AND search IS NOT NULL GROUP BY session, item) f
    JOIN search_steps s ON s.session = f.session AND s.place = f.search WHERE s.query IS NOT NULL`);
  await database.run(finds('query_viewed', 'TRUE', minVisitors));
  await database.run(finds('query_bought', 'bought = 1', minBuyers));
  await database.run('DROP TABLE search_steps');
  await database.run('DROP TABLE search_finds');
}

function finds(table: string, condition: string, people: number): string {
  const near = `CAST(ROUND(${UNIT}e0 * EXP(-(distance - 1) / ${KEYWORDS.distance}e0)) AS BIGINT)`;
  return `CREATE TABLE ${table} AS SELECT item, other, score, CAST(place AS INTEGER) AS place FROM (
    SELECT item, other, score, ROW_NUMBER() OVER (PARTITION BY item ORDER BY score DESC, other) AS place FROM (
      SELECT f.query AS item, f.item AS other,
        CAST(ROUND(1e9 * f.c / ${UNIT}e0 / (POWER(q.n, ${KEYWORDS.exponents.own}e0) * POWER(i.n, ${KEYWORDS.exponents.other}e0))) AS BIGINT) AS score
      FROM (SELECT query, item, SUM(${near}) AS c FROM search_finds WHERE ${condition} GROUP BY query, item HAVING COUNT(DISTINCT visitor) >= ${people}) f
      JOIN (SELECT query, COUNT(*) AS n FROM search_finds GROUP BY query) q ON q.query = f.query
      JOIN (SELECT item, COUNT(*) AS n FROM search_finds GROUP BY item) i ON i.item = f.item) scored WHERE score > 0) ranked
    WHERE place <= ${KEYWORDS.items}`;
}
