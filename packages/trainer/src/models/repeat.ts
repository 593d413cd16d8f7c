import { type ModelSettings, REPEAT } from './settings';

const DAY_MS = 86_400_000;

/**
 * *Buys again*: `repeat(item, rate, gap_days)`, the share of an item's buyers with two orders of it or more, drawn to the shop's average where
 * buyers are few, and the median days between two orders. Known buyers only; a gap is published from `minBuyers` buyers on, as pairs are. Shares have
 * two digits (in thousandths below a tenth) and gaps are whole days: more would tell of how many buyers they are.
 */
export function repeat(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE item_buyers AS SELECT item, buyer, COUNT(*) AS orders FROM purchases WHERE known GROUP BY item, buyer`,
    `CREATE TABLE gaps AS SELECT item, buyer, 1e0 * (moment - before) / ${DAY_MS}e0 AS days FROM (
      SELECT item, buyer, moment, LAG(moment) OVER (PARTITION BY item, buyer ORDER BY "order") AS before FROM purchases WHERE known) steps
      WHERE moment - before >= ${DAY_MS}`,
    `CREATE TABLE repeat AS SELECT r.item, CASE WHEN r.rate < 0.1 THEN ROUND(r.rate, 3) ELSE ROUND(r.rate, 2) END AS rate, g.gap_days FROM (
      SELECT b.item, (b.again + ${REPEAT.prior}e0 * s.share) / (b.buyers + ${REPEAT.prior}e0) AS rate FROM (
        SELECT item, COUNT(*) AS buyers, COUNT(CASE WHEN orders >= 2 THEN 1 END) AS again FROM item_buyers GROUP BY item) b
      CROSS JOIN (SELECT 1e0 * COUNT(CASE WHEN orders >= 2 THEN 1 END) / COUNT(*) AS share FROM item_buyers) s
      WHERE b.again >= ${settings.minBuyers}) r
      LEFT JOIN (SELECT item, ROUND(AVG(days), 0) AS gap_days FROM (
        SELECT item, days, ROW_NUMBER() OVER (PARTITION BY item ORDER BY days, buyer) AS place, COUNT(*) OVER (PARTITION BY item) AS n FROM gaps) placed
        WHERE place BETWEEN (n + 1) / 2e0 - 0.5e0 AND (n + 1) / 2e0 + 0.5e0
          AND item IN (SELECT item FROM gaps GROUP BY item HAVING COUNT(DISTINCT buyer) >= ${settings.minBuyers})
        GROUP BY item) g ON g.item = r.item`,
    'DROP TABLE item_buyers',
    'DROP TABLE gaps',
  ];
}
