import { type ModelSettings, POPULAR, UNIT } from './settings';

const DAY_MS = 86_400_000;

/**
 * *Popular*: `popular(item, score, category, shop_place, category_place)`: purchases, carts (0.3) and views (0.05), halved every 14 days, every 7 or 3 in
 * a shop of more than 100 or 1,000 orders a day, ten times at most. Without times all count alike.
 */
export function popular(settings: ModelSettings): string[] {
  const { newestAt } = settings;
  const age = `(COALESCE(moment, ${settings.oldestAt}) - ${newestAt}) / ${halfLifeDays(settings) * DAY_MS}e0`;
  const fresh =
    newestAt === null
      ? '1e0'
      : `POWER(2e0, CASE WHEN ${age} < -${POPULAR.halvings} THEN -${POPULAR.halvings}e0 ELSE ${age} END)`;
  return [
    `CREATE TABLE popular AS SELECT s.item, s.score, i.category,
        ROW_NUMBER() OVER (ORDER BY s.score DESC, s.item) AS shop_place,
        ROW_NUMBER() OVER (PARTITION BY i.category ORDER BY s.score DESC, s.item) AS category_place
      FROM (SELECT item, CAST(SUM(CAST(ROUND(${UNIT}e0 * worth * ${fresh}) AS BIGINT)) AS BIGINT) AS score FROM (
        SELECT item, moment, 1e0 AS worth FROM purchases
        UNION ALL SELECT item, moment, CASE WHEN kind = 'cart' THEN ${POPULAR.cart}e0 ELSE ${POPULAR.view}e0 END FROM clicks WHERE kind <> 'purchase') met
        GROUP BY item) s JOIN items i ON i.item = s.item WHERE s.score > 0`,
  ];
}

function halfLifeDays({ newestAt, oldestAt, orders }: ModelSettings): number {
  const days = Math.max(1, ((newestAt ?? 0) - (oldestAt ?? 0)) / DAY_MS);
  return POPULAR.halfLives.find(({ ordersPerDay }) => orders / days > ordersPerDay)?.days ?? 14;
}
