import { type ModelSettings, RELATED, UNIT } from './settings';

/** Where two categories are met together: the SQL of `(context, person, item)`, and what one meeting is worth. */
const SOURCES = [
  { rows: 'SELECT "order" AS context, buyer AS person, item FROM basket_items', newest: true, worth: RELATED.order },
  { rows: 'SELECT buyer AS context, buyer AS person, item FROM buyer_items', newest: false, worth: RELATED.buyer },
  { rows: 'SELECT session AS context, visitor AS person, item FROM session_items', newest: true, worth: RELATED.visit },
];

/**
 * *Related categories*: `related_categories(category, other, score, place)`, what the buyers of a category buy from others: together in an order, by the same
 * buyer, and, for little, in one visit. Lift of the pair with `k` meetings added to both sides, which draws rare pairs to chance, times a power of
 * the other category's share, so that what nobody buys does not lead; only what is above chance, from a floor of distinct people on.
 */
export function relatedCategories(settings: ModelSettings): string[] {
  const met = SOURCES.map(
    (
      { rows, newest, worth },
      source,
    ) => `SELECT ${source} AS source, ${units(worth)} AS worth, r.context, MIN(r.person) AS person, i.category
      FROM (${rows}) r JOIN items i ON i.item = r.item CROSS JOIN (SELECT MAX(context) AS last FROM (${rows}) every) e
      WHERE i.category IS NOT NULL AND ${newest ? `r.context > e.last - ${RELATED.contexts}` : `r.context % (1 + FLOOR(e.last / ${RELATED.contexts})) = 0`}
      GROUP BY r.context, i.category`,
  );
  return [
    `CREATE TABLE category_contexts AS ${met.join(' UNION ALL ')}`,
    `CREATE TABLE category_counts AS SELECT c.source, c.category, COUNT(*) AS n, t.n AS contexts, MIN(c.worth) AS worth FROM category_contexts c
      JOIN (SELECT source, COUNT(DISTINCT context) AS n FROM category_contexts GROUP BY source) t ON t.source = c.source
      GROUP BY c.source, c.category, t.n`,
    `CREATE TABLE category_pairs AS SELECT a.source, a.category, b.category AS other, COUNT(*) AS c, COUNT(DISTINCT a.person) AS people
      FROM category_contexts a JOIN category_contexts b ON b.source = a.source AND b.context = a.context
      WHERE b.category <> a.category GROUP BY a.source, a.category, b.category`,
    `CREATE TABLE related_categories AS SELECT category, other, lift, score, CAST(place AS INTEGER) AS place FROM (
      SELECT category, other, lift, score, ROW_NUMBER() OVER (PARTITION BY category ORDER BY score DESC, other) AS place FROM (
        SELECT category, other, lift, CAST(ROUND(1e9 * (lift - 1e0) * POWER(share, ${RELATED.popularity}e0)) AS BIGINT) AS score FROM (
          SELECT k.category, k.other, (k.met + ${RELATED.k}e0) / (k.chance + ${RELATED.k}e0) AS lift, 1e0 * s.n / s.contexts AS share FROM (
            SELECT w.category, w.other, SUM(CASE WHEN p.c IS NULL THEN 0 ELSE p.c * x.worth END) / ${UNIT}e0 AS met,
              SUM(CAST(ROUND(1e0 * x.worth * x.n * y.n / x.contexts) AS BIGINT)) / ${UNIT}e0 AS chance
            FROM (SELECT category, other FROM category_pairs GROUP BY category, other HAVING MAX(people) >= ${Math.max(settings.minBuyers, RELATED.people)}) w
            JOIN category_counts x ON x.category = w.category JOIN category_counts y ON y.category = w.other AND y.source = x.source
            LEFT JOIN category_pairs p ON p.category = w.category AND p.other = w.other AND p.source = x.source
            GROUP BY w.category, w.other) k
          JOIN (SELECT category, SUM(n * worth) AS n, SUM(contexts * worth) AS contexts FROM category_counts GROUP BY category) s ON s.category = k.other) lifted
        WHERE lift >= ${RELATED.lift}e0) scored WHERE score > 0) ranked
      WHERE place <= ${RELATED.most}`,
    'DROP TABLE category_contexts',
    'DROP TABLE category_counts',
    'DROP TABLE category_pairs',
  ];
}

function units(worth: number): number {
  return Math.round(worth * UNIT);
}
