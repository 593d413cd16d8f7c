import type { Database } from '../database/open-database';

/** What the limits touched. */
export interface LimitedBuyers {
  /** Buyers of more than 200 items, wholesalers mostly: their newest 200 count. */
  capped: number;
  /** Buyers of more than 5,000 items: left out. */
  dropped: number;
}

const KEPT_ITEMS = 200;
const MOST_ITEMS = 5000;
const BASKET_ITEMS = 100;
/** Taste moves: what was bought longer ago than this says little of what is bought together now. */
const WINDOW_MS = 365 * 86_400_000;

/**
 * Makes the two tables that pairs are counted in: `buyer_items(buyer, item)`, the newest 200 items of each buyer within the log's
 * last year, and `basket_items("order", buyer, item, size)`, at most 100 items of an order, with the order's true size.
 */
export async function limitBuyers(database: Database): Promise<LimitedBuyers> {
  await database.run(
    'CREATE TABLE buyer_sizes AS SELECT buyer, COUNT(DISTINCT item) AS size FROM purchases GROUP BY buyer',
  );
  await database.run(`DELETE FROM purchases WHERE buyer IN (SELECT buyer FROM buyer_sizes WHERE size > ${MOST_ITEMS})`);
  await database.run(`CREATE TABLE buyer_items AS SELECT buyer, item FROM (
    SELECT buyer, item, ROW_NUMBER() OVER (PARTITION BY buyer ORDER BY newest DESC, item) AS place FROM (
      SELECT buyer, item, MAX("order") AS newest FROM purchases
      WHERE moment IS NULL OR moment >= (SELECT MAX(moment) FROM purchases) - ${WINDOW_MS} GROUP BY buyer, item) last_bought) placed
    WHERE place <= ${KEPT_ITEMS} ORDER BY buyer, item`);
  await database.run(`CREATE TABLE basket_items AS SELECT "order", buyer, item, size FROM (
    SELECT p."order", p.buyer, p.item, COUNT(*) OVER (PARTITION BY p."order") AS size,
      ROW_NUMBER() OVER (PARTITION BY p."order" ORDER BY i.hash, p.item) AS place
    FROM purchases p JOIN items i ON i.item = p.item) sized
    WHERE place <= ${BASKET_ITEMS} ORDER BY "order", item`);
  const [touched] = await database.rows<LimitedBuyers>(
    `SELECT COUNT(CASE WHEN size > ${KEPT_ITEMS} AND size <= ${MOST_ITEMS} THEN 1 END) AS capped, COUNT(CASE WHEN size > ${MOST_ITEMS} THEN 1 END) AS dropped FROM buyer_sizes`,
  );
  await database.run('DROP TABLE buyer_sizes');
  return touched ?? { capped: 0, dropped: 0 };
}
