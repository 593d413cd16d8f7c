import type { Database } from '../../database/open-database';
import type { Question } from './question';

/** How far into the catalogue a strip reaches. */
export interface Reach {
  add(question: Question, shown: readonly string[]): void;
  /**
   * `coverage`: share of the items in the log that came up among the first K; `popularityPercentile`: mean over all places of the share of
   * items that are less popular than the one shown; `ownCategory` (*goes with* only): share of shown items of the page item's own category.
   */
  metrics(): Record<string, number>;
}

/** @param depth the K. */
export async function createReach(database: Database, depth: number): Promise<Reach> {
  const rows = await database.rows<{ id: string; category: string | null; n: number | null; percentile: number }>(
    `SELECT i.id, i.category, c.n, PERCENT_RANK() OVER (ORDER BY COALESCE(c.n, 0)) AS percentile FROM items i LEFT JOIN (
      SELECT item, COUNT(*) AS n FROM (SELECT item FROM purchases UNION ALL SELECT item FROM clicks) met GROUP BY item) c ON c.item = i.item`,
  );
  const items = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const sums = { places: 0, percentile: 0, judged: 0, own: 0 };
  return {
    add({ ask }, shown) {
      const own = ask.kind === 'goes-with' && ask.item !== undefined ? items.get(ask.item)?.category : undefined;
      for (const id of shown.slice(0, depth)) {
        const item = items.get(id);
        if (!item) continue;
        seen.add(id);
        sums.places++;
        sums.percentile += item.percentile;
        if (!own || !item.category) continue;
        sums.judged++;
        if (item.category === own) sums.own++;
      }
    },
    metrics() {
      const met = rows.filter(({ n }) => n !== null).length;
      return {
        [`coverage@${depth}`]: seen.size / Math.max(1, met),
        [`popularityPercentile@${depth}`]: sums.percentile / Math.max(1, sums.places),
        ...(sums.judged && { [`ownCategory@${depth}`]: sums.own / sums.judged }),
      };
    },
  };
}
