import type { Database } from '../../database/open-database';
import type { ItemFacts, LogFacts } from '../report-data';
import { readTimeline } from './read-timeline';

/** Reads what the page says of the log itself from `purchases`, `clicks`, `items` and `catalogue`. */
export async function readLog(database: Database): Promise<LogFacts> {
  const [head] = await database.rows<{ listed: number; known: number; again: number }>(
    `SELECT (SELECT COUNT(*) FROM catalogue) AS listed, COUNT(*) AS known, COUNT(CASE WHEN orders > 1 THEN 1 END) AS again
     FROM (SELECT buyer, COUNT(DISTINCT "order") AS orders FROM purchases WHERE known GROUP BY buyer) each_buyer`,
  );
  const hasCatalogue = (head?.listed ?? 0) > 0;
  const rows = await database.rows<Omit<ItemFacts, 'listed'> & { listed: number }>(
    `SELECT i.id, i.category, COALESCE(p.orders, 0) AS orders, COALESCE(p.buyers, 0) AS buyers, COALESCE(v.visitors, 0) AS visitors,
      CASE WHEN COALESCE(p.company, 0) > COALESCE(v.company, 0) THEN COALESCE(p.company, 0) ELSE COALESCE(v.company, 0) END AS company,
      COALESCE(c.listed, 0) AS listed
     FROM items i
     LEFT JOIN (SELECT b.item, SUM(b.orders) AS orders, COUNT(*) AS buyers, MAX(s.n) AS company
       FROM (SELECT buyer, item, COUNT(DISTINCT "order") AS orders FROM purchases GROUP BY buyer, item) b
       JOIN (SELECT buyer, COUNT(DISTINCT item) AS n FROM purchases GROUP BY buyer) s ON s.buyer = b.buyer GROUP BY b.item) p ON p.item = i.item
     LEFT JOIN (SELECT m.item, COUNT(DISTINCT m.visitor) AS visitors, MAX(s.n) AS company
       FROM (SELECT DISTINCT session, visitor, item FROM clicks) m
       JOIN (SELECT session, COUNT(DISTINCT item) AS n FROM clicks GROUP BY session) s ON s.session = m.session GROUP BY m.item) v ON v.item = i.item
     LEFT JOIN (SELECT id, COUNT(*) AS listed FROM catalogue GROUP BY id) c ON c.id = i.id
     ORDER BY i.item`,
  );
  const items = rows.map((row) => ({ ...row, orders: Number(row.orders), listed: !hasCatalogue || row.listed > 0 }));
  const timeline = await readTimeline(database);
  return {
    items,
    hasCatalogue,
    buyers: { known: head?.known ?? 0, again: head?.again ?? 0 },
    ...(timeline && { timeline }),
  };
}
