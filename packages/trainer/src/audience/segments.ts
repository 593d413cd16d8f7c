/** The segments, the most pressing first: a person is in the first that fits, of those that were asked for. */
export const SEGMENTS = ['due-again', 'lapsing', 'loves-item', 'needs-companion', 'no-first-order'] as const;

/** A segment by its name, which is also that of its file. */
export type Segment = (typeof SEGMENTS)[number];

/** What says why somebody is in a segment; `loves-item` has two ways. */
export type Why = Exclude<Segment, 'loves-item'> | 'bought-often' | 'seen-often';

/** How far each looks, and why so far. */
const WINDOWS = {
  /** Share of its buyers who buy an item again, below which to remind of it is noise. */
  repeatRate: 0.1,
  /** Days after the second gap in which somebody is still reminded; later they have found another shop. */
  lateDays: 7,
  /** What was bought longer ago is no occasion any more. */
  companionDays: 90,
  /** Companions that are looked at, the best first. */
  companions: 3,
  /** Own gaps that make a habit. */
  gaps: 2,
  /** Own gaps that have passed, from and to: sooner it is no absence, later a reminder comes too late. */
  lapsed: [2, 3],
  often: 3,
  seenDays: 60,
  signUpDays: 365,
} as const;

/** What the statements depend on. */
export interface SegmentGround {
  /** Days since 1970 of the newest moment of the log, and of the oldest; `null` for a log without times. */
  today: number | null;
  oldestDay: number | null;
  /** SQL of the day of a moment. */
  day: (moment: string) => string;
}

/**
 * SQL that makes `candidates(segment, why, person, item, other, a, b, due, score)`: who could be in which segment, for which item, with which to recommend; `a`
 * and `b` are the figures of the reason, `due` a day. Stands on the models' tables, and on `persons(buyer, person)`, `viewers(visitor, person)`, `members` and
 * `available(item)`.
 */
export function segmentStatements({ today, oldestDay, day }: SegmentGround): string[] {
  const { repeatRate, lateDays, companionDays, companions, gaps, lapsed, often, seenDays, signUpDays } = WINDOWS;
  const now = today === null ? 'CAST(NULL AS BIGINT)' : String(today);
  const owns = (person: string, item: string) =>
    `EXISTS (SELECT 1 FROM owned o JOIN products q ON q.product = o.product WHERE o.person = ${person} AND q.item = ${item})`;
  return [
    `CREATE TABLE products AS SELECT item, COALESCE('g' || grp, 'i' || id) AS product FROM items`,
    `CREATE TABLE owned AS SELECT p.person, q.product, ARG_MAX(u.item, u."order") AS item, COUNT(DISTINCT u."order") AS orders, MAX(u.moment) AS moment, MAX(u."order") AS newest
      FROM purchases u JOIN persons p ON p.buyer = u.buyer JOIN products q ON q.item = u.item GROUP BY p.person, q.product`,
    `CREATE TABLE favourite AS SELECT p.item FROM popular p JOIN available v ON v.item = p.item ORDER BY p.shop_place LIMIT 1`,
    // What is next for somebody: what similar buyers have of what was bought last.
    `CREATE TABLE next_items AS SELECT person, ARG_MAX(other, score) AS other FROM (
      SELECT l.person, s.other, SUM(s.score) AS score FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY person ORDER BY newest DESC, item) AS place FROM owned) l
      JOIN similar_buyers s ON s.item = l.item AND s.place <= 10 JOIN available v ON v.item = s.other
      WHERE l.place <= 5 AND NOT ${owns('l.person', 's.other')} GROUP BY l.person, s.other) offered GROUP BY person`,
    `CREATE TABLE candidates AS
      SELECT 'due-again' AS segment, 'due-again' AS why, o.person, o.item, o.item AS other, CAST(ROUND(r.gap_days) AS BIGINT) AS a, ${now} - ${day('o.moment')} AS b,
        ${day('o.moment')} + CAST(ROUND(r.gap_days) AS BIGINT) AS due, 1e0 * r.rate AS score
      FROM owned o JOIN repeat r ON r.item = o.item JOIN available v ON v.item = o.item
      WHERE r.gap_days IS NOT NULL AND r.rate >= ${repeatRate} AND ${now} - ${day('o.moment')} BETWEEN r.gap_days AND 2 * r.gap_days + ${lateDays}`,
    `INSERT INTO candidates SELECT 'needs-companion', 'needs-companion', o.person, o.item, g.other, NULL, ${now} - ${day('o.moment')}, ${now}, 1e0 / g.place + 1e-9 * o.newest
      FROM owned o JOIN goes_with g ON g.item = o.item AND g.place <= ${companions} JOIN available v ON v.item = g.other
      WHERE (o.moment IS NULL OR ${now} - ${day('o.moment')} <= ${companionDays}) AND NOT ${owns('o.person', 'g.other')}`,
    `INSERT INTO candidates SELECT 'lapsing', 'lapsing', h.person, NULL, COALESCE(n.other, f.item), CAST(ROUND(h.gap) AS BIGINT), ${now} - h.last, h.last + CAST(ROUND(h.gap) AS BIGINT), 1e0 * h.n
      FROM (SELECT person, MEDIAN(gap) AS gap, COUNT(gap) AS n, MAX(d) AS last FROM (
        SELECT person, d, d - LAG(d) OVER (PARTITION BY person ORDER BY d) AS gap FROM (
          SELECT DISTINCT p.person, ${day('u.moment')} AS d FROM purchases u JOIN persons p ON p.buyer = u.buyer WHERE u.moment IS NOT NULL) days) gaps GROUP BY person) h
      LEFT JOIN next_items n ON n.person = h.person LEFT JOIN favourite f ON TRUE
      WHERE h.n >= ${gaps} AND ${now} - h.last BETWEEN ${lapsed[0]} * h.gap AND ${lapsed[1]} * h.gap`,
    `INSERT INTO candidates SELECT 'loves-item', 'bought-often', o.person, o.item, COALESCE((SELECT ARG_MAX(s.other, s.score) FROM similar_buyers s JOIN available v ON v.item = s.other
        WHERE s.item = o.item AND NOT ${owns('o.person', 's.other')}), n.other, f.item), o.orders, NULL, ${now}, 1e0 * o.orders
      FROM owned o LEFT JOIN next_items n ON n.person = o.person LEFT JOIN favourite f ON TRUE WHERE o.orders >= ${often}`,
    `INSERT INTO candidates SELECT 'loves-item', 'seen-often', s.person, s.item, s.item, s.n, NULL, s.last, 1e0 * s.n FROM (
        SELECT w.person, c.item, COUNT(*) AS n, ${day('MAX(c.moment)')} AS last FROM clicks c JOIN viewers w ON w.visitor = c.visitor
        WHERE c.kind = 'view' AND (c.moment IS NULL OR ${now} - ${day('c.moment')} <= ${seenDays}) GROUP BY w.person, c.item) s
      JOIN available v ON v.item = s.item WHERE s.n >= ${often} AND NOT ${owns('s.person', 's.item')}`,
    // An order from before the log would not be seen: who signed up before its first day counts only where the file itself says that there was none.
    `INSERT INTO candidates SELECT 'no-first-order', 'no-first-order', m.m, NULL, f.item, NULL, NULL, ${day('m.joined')}, CAST(COALESCE(m.joined, 0) AS DOUBLE)
      FROM members m LEFT JOIN favourite f ON TRUE
      WHERE m.m NOT IN (SELECT person FROM owned) AND (m.orders = 0 OR (m.orders IS NULL AND (m.joined IS NULL OR ${oldestDay ?? 'CAST(NULL AS BIGINT)'} IS NULL OR ${day('m.joined')} >= ${oldestDay ?? 0})))
        AND (m.joined IS NULL OR ${now} IS NULL OR ${now} - ${day('m.joined')} BETWEEN 1 AND ${signUpDays})`,
  ];
}
