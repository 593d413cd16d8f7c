import type { Database } from '../database/open-database';

const SESSION_ITEMS = 30;
const ITEM_SESSIONS = 2000;

/**
 * `session_items(session, visitor, item, moment, place)`: the 30 newest distinct items of a session, numbered in the order of their last
 * click, and only the 2,000 newest sessions of an item. What was only carted or bought counts as met, too.
 * @param since only from this session on.
 */
export async function limitSessions(database: Database, since = 0): Promise<void> {
  await database.run(`CREATE TABLE session_items AS
    SELECT session, visitor, item, moment, ROW_NUMBER() OVER (PARTITION BY session ORDER BY back DESC) AS place FROM (
      SELECT session, visitor, item, moment, back, ROW_NUMBER() OVER (PARTITION BY item ORDER BY session DESC) AS recent FROM (
        SELECT session, visitor, item, moment, ROW_NUMBER() OVER (PARTITION BY session ORDER BY moment DESC, line DESC, item DESC) AS back FROM (
          SELECT session, MIN(visitor) AS visitor, item, MAX(moment) AS moment, MAX(line) AS line FROM clicks WHERE session >= ${since} GROUP BY session, item) met) placed
      WHERE back <= ${SESSION_ITEMS}) numbered
    WHERE recent <= ${ITEM_SESSIONS} ORDER BY session, place`);
}
