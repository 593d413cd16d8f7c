import { NEIGHBOURS } from './settings';

/**
 * SQL that makes `table(item, other, score, place)` of scored pairs: per item the 50 best, ties by id (items are numbered by id).
 * Scores become whole numbers first, so that the last bit of a fraction decides nothing. Variants of one product do not recommend each other.
 * @param pairs SQL of `(item, other, score)` with score a DOUBLE of at most about 1.
 * @param alike most of one category among the 50. Default: as many as come.
 */
export function rankedPairs(table: string, pairs: string, alike?: number): string {
  const scored = `SELECT s.item, s.other, s.score FROM (
      SELECT item, other, CAST(ROUND(score * 1e9) AS BIGINT) AS score FROM (${pairs}) AS scored) AS s
    LEFT JOIN (SELECT item, grp FROM items WHERE grp IS NOT NULL) AS a ON a.item = s.item
    LEFT JOIN (SELECT item, grp FROM items WHERE grp IS NOT NULL) AS b ON b.item = s.other
    WHERE s.score > 0 AND (a.grp IS NULL OR b.grp IS NULL OR a.grp <> b.grp)`;
  const spread = `SELECT f.item, f.other, f.score FROM (
      SELECT s.item, s.other, s.score, c.category, ROW_NUMBER() OVER (PARTITION BY s.item, c.category ORDER BY s.score DESC, s.other) AS nth
      FROM (${scored}) AS s JOIN items AS c ON c.item = s.other) AS f
    WHERE f.category IS NULL OR f.nth <= ${alike}`;
  return `CREATE TABLE ${table} AS SELECT item, other, score, CAST(place AS INTEGER) AS place FROM (
    SELECT item, other, score, ROW_NUMBER() OVER (PARTITION BY item ORDER BY score DESC, other) AS place
    FROM (${alike === undefined ? scored : spread}) AS known) AS ranked WHERE place <= ${NEIGHBOURS}`;
}

/** SQL for both directions of pairs counted once. */
export function bothWays(pairs: string, columns: string): string {
  return `SELECT low AS item, high AS other, ${columns} FROM ${pairs} UNION ALL SELECT high, low, ${columns} FROM ${pairs}`;
}

/** SQL condition of a group of rows: at least so many distinct people. Two need no list of them. */
export function atLeast(people: string, count: number): string {
  if (count <= 1) return 'COUNT(*) >= 1';
  return count === 2 ? `MIN(${people}) <> MAX(${people})` : `COUNT(DISTINCT ${people}) >= ${count}`;
}
