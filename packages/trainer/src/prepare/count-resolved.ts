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

/** Counts it on `order_lines`, `catalogue` and `aliases`, where items are named. */
export async function countResolved(database: Database): Promise<ResolvedLines> {
  const [found] = await database.rows<{ n: number; resolved: number }>(
    'SELECT COUNT(*) AS n, COUNT(c.id) AS resolved FROM order_lines l LEFT JOIN (SELECT DISTINCT id FROM catalogue) c ON c.id = l.item',
  );
  const { n = 0, resolved = 0 } = found ?? {};
  const unresolved =
    n === resolved
      ? []
      : await shapes(
          database,
          `SELECT item AS code, COUNT(*) AS n FROM order_lines WHERE item NOT IN (SELECT id FROM catalogue) GROUP BY item ORDER BY n DESC, item LIMIT ${SAMPLE}`,
        );
  return {
    lines: n,
    resolved,
    unresolved,
    pages: await shapes(database, `SELECT id AS code, 1 AS n FROM catalogue ORDER BY id LIMIT ${SAMPLE}`),
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
