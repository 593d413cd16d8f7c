import { drawSql, idSql } from './item-sql';
import { proportionsOf, type ShopSize } from './shop-size';

/** 2025-01-01, where the log begins, and its length, both in ms. */
const YEAR = { fromMs: 1_735_689_600_000, lengthMs: 365 * 86_400_000 };

/**
 * SQL of the event log of a year, a row a line, in order of time: `event, item, at, visitor, session, member, transaction_id, search_term`.
 *
 * - Items are met by a power law, half by one that stands and half by one whose head moves through each category: what is new rises, what
 *   is old fades, and an item is not met before its day.
 * - A visit has a category, mostly one of its visitor's three, and a topic in it that its items are near to; sometimes it goes over to the
 *   complementary category.
 * - Of what is seen one in nine is put into the cart; half of the visits with a cart order it, often with what goes with it from the
 *   complementary category. In every fifth category, of consumables, a visitor has a product of habit and buys it again.
 * - One visit in six begins with a search; two visitors of five are members.
 *
 * All is drawn by hashes of the seed and of the row's own numbers: no state, no order, no more memory for more rows.
 */
export function eventsSql(size: ShopSize): string {
  const { seed = 1, events } = size;
  const { categories, categoryItems, visits, visitors } = proportionsOf(size);
  const draw = (...parts: (string | number)[]) => drawSql(seed, ...parts);
  const visit = (what: number) => draw('session', what);
  const step = (what: number) => draw('session', 'step', what);
  const skewed = (fraction: string, most: string | number, power: number) =>
    `CAST(FLOOR(${most} * POWER(${fraction}, ${power})) AS BIGINT)`;
  const popular = (fraction: string, other: string) =>
    `CASE WHEN ${other} < 0.5 THEN ${skewed(fraction, 'head', 3)} ELSE head - 1 - ${skewed(fraction, 'head', 3)} END`;
  const sessions = `SELECT range AS session, ${skewed(draw('range', 1), visitors, 1.5)} AS visitor,
      ${YEAR.fromMs} + CAST(${YEAR.lengthMs}e0 * (range + ${draw('range', 2)}) / ${visits} AS BIGINT) AS began,
      1 + LEAST(40, CAST(FLOOR(-LN(1 - ${draw('range', 3)}) * 3.8) AS BIGINT)) AS length,
      GREATEST(1, CAST(FLOOR(${categoryItems} * (0.3 + 0.7 * range / ${visits})) AS BIGINT)) AS head
    FROM range(${visits * 2})`;
  const tasted = `SELECT *, CASE WHEN ${visit(4)} < 0.85
      THEN ${skewed(draw('visitor', `CAST(FLOOR(3 * ${visit(5)}) AS BIGINT)`, 6), categories, 2)}
      ELSE ${skewed(visit(7), categories, 2)} END AS taste, ${popular(visit(8), visit(9))} AS topic FROM (${sessions}) s`;
  const steps = `SELECT *, UNNEST(range(length)) AS step FROM (${tasted}) t`;
  const placed = `SELECT *, CASE WHEN ${step(10)} < 0.12 THEN (taste * 7 + 3) % ${categories} ELSE taste END AS category,
      CASE WHEN ${step(11)} < 0.6 THEN (topic + ${skewed(step(12), 8, 1)}) % head ELSE ${popular(step(13), step(14))} END AS near FROM (${steps}) p`;
  const met = `SELECT *, CASE WHEN category % 5 = 0 AND ${step(15)} < 0.4 THEN ${skewed(draw('visitor', 'category', 16), `0.3 * ${categoryItems}`, 1)} ELSE near END AS place,
      ${step(17)} < 0.11 AS carted, ${visit(18)} < 0.5 AS orders, ${step(19)} < 0.4 AS completes FROM (${placed}) n`;
  const lines = `SELECT *, UNNEST(CASE WHEN step = 0 AND ${visit(20)} < 0.16 THEN ['search'] ELSE [] END || ['view']
      || CASE WHEN carted THEN ['cart'] ELSE [] END || CASE WHEN carted AND orders THEN ['purchase'] ELSE [] END
      || CASE WHEN carted AND orders AND completes THEN ['view +', 'purchase +'] ELSE [] END) AS line FROM (${met}) m`;
  const other = `((category * 7 + 3) % ${categories}) * ${categoryItems} + (place * 31 + ${skewed(step(21), 3, 1)}) % head`;
  return `SELECT SPLIT_PART(line, ' ', 1) AS event,
      CASE WHEN line = 'search' THEN NULL ELSE ${idSql(`CASE WHEN CONTAINS(line, '+') THEN ${other} ELSE category * ${categoryItems} + place END`)} END AS item,
      began + CASE WHEN CONTAINS(line, 'purchase') THEN (length + 2) * 45000 ELSE step * 45000 + CASE WHEN line = 'view +' THEN 20000 WHEN line = 'cart' THEN 9000 ELSE 0 END END AS at,
      'v' || CAST(visitor AS VARCHAR) AS visitor, 's' || CAST(session AS VARCHAR) AS session,
      CASE WHEN ${draw('visitor', 22)} < 0.4 THEN 'm' || CAST(visitor AS VARCHAR) END AS member,
      CASE WHEN CONTAINS(line, 'purchase') THEN 'T' || CAST(session AS VARCHAR) END AS transaction_id,
      CASE WHEN line = 'search' THEN 'category ' || CAST(category AS VARCHAR) END AS search_term
    FROM (${lines}) l LIMIT ${events}`;
}
