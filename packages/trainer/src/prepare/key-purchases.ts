import type { Database } from '../database/open-database';

/** What became of the order lines. */
export interface KeyedPurchases {
  /** Lines that repeated an item of their order. */
  duplicates: number;
  /** Purchases of the event log whose order the order log has, too, under whichever of its numbers; or says to be cancelled. */
  inBothLogs: number;
}

const PRICE_DAYS_MS = 90 * 86_400_000;

/**
 * `purchases(buyer, "order", item, moment, known)` from the order lines and the purchases among the events, each item of an order once. An order is named by
 * (buyer, order) where both exist; one without a buyer counts as its own buyer, and `known` is false. Orders are numbered in time order, by
 * their number where there are no times: the larger is the newer. And `prices`. Whose number is whose stands in `buyers(name, n)`: buyers are numbered as they come, since
 * the order of their hashes is another in every run.
 */
export async function keyPurchases(database: Database): Promise<KeyedPurchases> {
  await database.run(
    `CREATE TABLE bought AS SELECT COALESCE(buyer, 'o' || "order") AS buyer, "order", item, moment FROM order_lines`,
  );
  const told = `(SELECT "order" FROM order_lines UNION SELECT code FROM order_codes)`;
  const [both] = await database.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM visits WHERE kind = 'purchase' AND "order" IN ${told}`,
  );
  await database.run(`INSERT INTO bought SELECT person, COALESCE("order", 'visit ' || visit), item, moment FROM visits
    WHERE kind = 'purchase' AND ("order" IS NULL OR "order" NOT IN ${told})`);
  await database.run(`CREATE TABLE buyers AS SELECT buyer AS name,
      CAST(ROW_NUMBER() OVER (ORDER BY first NULLS FIRST, first_order, first_item, last, n, buyer) - 1 AS INTEGER) AS n
    FROM (SELECT buyer, MIN(moment) AS first, MIN("order") AS first_order, MIN(item) AS first_item, MAX(moment) AS last, COUNT(*) AS n FROM bought GROUP BY buyer) everyone`);
  await database.run(`CREATE TABLE order_numbers AS
    SELECT o.buyer, o."order", CAST(ROW_NUMBER() OVER (ORDER BY o.newest NULLS FIRST, o.number NULLS FIRST, o."order", b.n) - 1 AS INTEGER) AS n
    FROM (SELECT buyer, "order", MAX(moment) AS newest, TRY_CAST(CASE WHEN regexp_matches("order", '^[0-9]{1,18}$') THEN "order" END AS BIGINT) AS number FROM bought GROUP BY buyer, "order") o
    JOIN buyers b ON b.name = o.buyer`);
  await keyPrices(database);
  await database.run(`CREATE TABLE purchases AS
    SELECT b.n AS buyer, o.n AS "order", i.item, MIN(p.moment) AS moment, LEFT(p.buyer, 1) IN ('b', 'v') AS known
    FROM bought p JOIN order_numbers o ON o.buyer = p.buyer AND o."order" = p."order" JOIN buyers b ON b.name = p.buyer
    JOIN items i ON i.id = p.item GROUP BY b.n, o.n, i.item, LEFT(p.buyer, 1) IN ('b', 'v')`);
  const [lines] = await database.rows<{ n: number }>(
    'SELECT (SELECT COUNT(*) FROM bought) - (SELECT COUNT(*) FROM purchases) AS n',
  );
  for (const table of ['bought', 'order_numbers', 'visits', 'order_lines', 'order_codes', 'event_lines']) {
    await database.run(`DROP TABLE ${table}`);
  }
  return { duplicates: lines?.n ?? 0, inBothLogs: both?.n ?? 0 };
}

/** `prices(item, buyer, price, currency, moment)`: what was paid for one in the order log's last 90 days. */
async function keyPrices(database: Database): Promise<void> {
  await database.run(`CREATE TABLE prices AS SELECT i.item, b.n AS buyer, p.price, p.currency, MAX(p.moment) AS moment
    FROM order_lines p JOIN items i ON i.id = p.item JOIN buyers b ON b.name = COALESCE(p.buyer, 'o' || p."order")
    CROSS JOIN (SELECT MAX(moment) AS newest FROM order_lines) t
    WHERE p.price > 0 AND p.moment > t.newest - ${PRICE_DAYS_MS} GROUP BY i.item, b.n, p.price, p.currency`);
}
