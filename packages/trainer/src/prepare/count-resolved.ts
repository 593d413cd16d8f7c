import type { Database } from '../database/open-database';
import { shapeOf } from './shape-of';

/** What codes of one kind look like, and how often that is. */
export interface Shape {
  shape: string;
  count: number;
}

/** How many of the ordered lines are of items that the catalogue has, and what the others' codes look like. */
export interface ResolvedLines {
  lines: number;
  resolved: number;
  /** Of the lines that are not, the most frequent first; at most three. */
  unresolved: Shape[];
  /** Of the pages' ids in the catalogue, and of its other codes; at most three each. */
  pages: Shape[];
  aliases: Shape[];
}

const SHOWN = 3;
const SAMPLE = 5000;

const HAS_PAGE = `card LIKE '%"url":%'`;

/**
 * Counts it on `order_lines`, `catalogue` and `aliases`, where items are named. Where some products have a page and not one of those is ordered, two catalogues were given
 * that share no code: nothing counts as resolved then, since no page would ask for what the orders know.
 */
export async function countResolved(database: Database): Promise<ResolvedLines> {
  const [found] = await database.rows<{ n: number; known: number; paged: number }>(
    'SELECT COUNT(*) AS n, COUNT(c.id) AS known, COALESCE(SUM(c.paged), 0) AS paged FROM order_lines l' +
      ` LEFT JOIN (SELECT id, MAX(CASE WHEN ${HAS_PAGE} THEN 1 ELSE 0 END) AS paged FROM catalogue GROUP BY id) c ON c.id = l.item`,
  );
  const [some] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM catalogue WHERE ${HAS_PAGE}`);
  const { n = 0, known = 0, paged = 0 } = found ?? {};
  const isApart = Number(paged) === 0 && Number(some?.n ?? 0) > 0;
  const resolved = isApart ? 0 : known;
  const pages = isApart ? `catalogue WHERE ${HAS_PAGE}` : 'catalogue';
  const unresolved =
    n === resolved
      ? []
      : await shapes(
          database,
          `SELECT item AS code, COUNT(*) AS n FROM order_lines WHERE item NOT IN (SELECT id FROM ${pages}) GROUP BY item ORDER BY n DESC, item LIMIT ${SAMPLE}`,
        );
  return {
    lines: n,
    resolved,
    unresolved,
    pages: await shapes(database, `SELECT id AS code, 1 AS n FROM ${pages} ORDER BY id LIMIT ${SAMPLE}`),
    aliases: await shapes(
      database,
      `SELECT alias AS code, 1 AS n FROM aliases WHERE REGEXP_MATCHES(alias, '^[^/\u0001]+$') ORDER BY alias LIMIT ${SAMPLE}`,
    ),
  };
}

async function shapes(database: Database, sql: string): Promise<Shape[]> {
  const counts = new Map<string, number>();
  for (const { code, n } of await database.rows<{ code: string; n: number }>(sql)) {
    const shape = shapeOf(code);
    counts.set(shape, (counts.get(shape) ?? 0) + n);
  }
  return [...counts]
    .map(([shape, count]) => ({ shape, count }))
    .sort((a, b) => b.count - a.count || (a.shape < b.shape ? -1 : 1))
    .slice(0, SHOWN);
}
