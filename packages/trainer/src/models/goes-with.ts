import { bothWays, rankedPairs } from './ranked-pairs';
import { GOES_WITH, weighed } from './settings';

/**
 * *Goes well with*, of three sources:
 * - *learned*: bought in one order more often than chance has it, another category where both are known, and less so the more often the
 *   two are compared in one visit;
 * - what the *cart*'s weights say of other categories, and the *prior*: what is popular in the categories that go with the item's own; beside and
 *   below what was learned, and all there is for an item that was hardly sold;
 * - hand-made *links*, above everything.
 *
 * Stands on `basket_pairs`, `session_pairs`, `cart`, `related_categories`, `popular` and `links`.
 */
export function goesWith(): string[] {
  const { cart, prior, cold, link } = GOES_WITH;
  return [
    `CREATE TABLE complements AS SELECT low, high, c, sessions FROM (
      SELECT p.low, p.high, p.c, COALESCE(v.sessions, 0) AS sessions, 1e0 * p.orders * t.n > 1e0 * x.n * y.n AS together,
        2e0 * (${entropy('p.orders')} + ${entropy('x.n - p.orders')} + ${entropy('y.n - p.orders')} + ${entropy('t.n - x.n - y.n + p.orders')}
          + ${entropy('t.n')} - ${entropy('x.n')} - ${entropy('t.n - x.n')} - ${entropy('y.n')} - ${entropy('t.n - y.n')}) AS llr
      FROM basket_pairs p JOIN basket_counts x ON x.item = p.low JOIN basket_counts y ON y.item = p.high
      JOIN items a ON a.item = p.low JOIN items b ON b.item = p.high
      LEFT JOIN session_pairs v ON v.item = p.low AND v.other = p.high
      CROSS JOIN (SELECT COUNT(DISTINCT "order") AS n FROM basket_items) t
      WHERE p.orders >= ${GOES_WITH.orders} AND (a.category IS NULL OR b.category IS NULL OR a.category <> b.category)) judged
      WHERE together AND llr > ${GOES_WITH.surprise}`,
    `CREATE TABLE learned AS SELECT p.item, p.other,
        (1e0 - 1e0 * p.sessions / (p.sessions + ${GOES_WITH.substitute}e0)) * ${weighed('p.c', GOES_WITH.exponents)} AS score
      FROM (${bothWays('complements', 'c, sessions')}) p JOIN basket_counts x ON x.item = p.item JOIN basket_counts y ON y.item = p.other`,
    `CREATE TABLE learned_tops AS SELECT item, MAX(score) AS top FROM learned GROUP BY item`,
    `CREATE TABLE category_offers AS SELECT o.category, o.other, 1e0 * o.score / FIRST_VALUE(o.score) OVER (PARTITION BY o.category ORDER BY o.place) AS score FROM (
      SELECT category, other, score, ROW_NUMBER() OVER (PARTITION BY category ORDER BY score DESC, other) AS place FROM (
        SELECT r.category, p.item AS other, POWER(r.lift, ${prior.lift}e0) * p.score AS score
        FROM related_categories r JOIN popular p ON p.category = r.other AND p.category_place <= ${prior.alike}) offered) o
      WHERE o.place <= ${prior.items}`,
    `CREATE TABLE cart_tops AS SELECT item, MAX(score) AS top FROM cart GROUP BY item`,
    `CREATE TABLE fitting AS SELECT item, other, SUM(CAST(ROUND(1e9 * score) AS BIGINT)) / 1e9 AS score FROM (
      SELECT item, other, score FROM learned
      UNION ALL SELECT c.item, c.other, ${cart.share}e0 * c.score / m.top * COALESCE(l.top, ${cold}e0) AS score
      FROM cart c JOIN items a ON a.item = c.item JOIN items b ON b.item = c.other
      JOIN cart_tops m ON m.item = c.item LEFT JOIN learned_tops l ON l.item = c.item
      WHERE a.category <> b.category AND c.place <= ${cart.items}
      UNION ALL SELECT i.item, o.other, ${prior.share}e0 * o.score * COALESCE(l.top, ${cold}e0) AS score
      FROM items i JOIN category_offers o ON o.category = i.category LEFT JOIN learned_tops l ON l.item = i.item) parts GROUP BY item, other`,
    rankedPairs(
      'goes_with',
      `SELECT item, other, MAX(score) AS score FROM (
        SELECT item, other, score FROM fitting
        UNION ALL SELECT l.item, l.other, (${link}e0 + 0.2e0 / l.place) * COALESCE(t.top, ${cold}e0) AS score
        FROM links l LEFT JOIN (SELECT item, MAX(score) AS top FROM fitting GROUP BY item) t ON t.item = l.item) parts GROUP BY item, other`,
      GOES_WITH.alike,
    ),
    'DROP TABLE complements',
    'DROP TABLE learned',
    'DROP TABLE learned_tops',
    'DROP TABLE category_offers',
    'DROP TABLE cart_tops',
    'DROP TABLE fitting',
  ];
}

/** x · ln x, 0 at 0. */
function entropy(count: string): string {
  return `(CASE WHEN (${count}) > 0 THEN (${count}) * LN(1e0 * (${count})) ELSE 0e0 END)`;
}
