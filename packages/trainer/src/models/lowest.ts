import { LOWEST, type ModelSettings } from './settings';

/**
 * *Lowest price*: `lowest(item, price)`, the least that was paid for one in the last 90 days, by as many buyers as a pair needs: what one
 * buyer alone paid is nobody's price. Only where the catalogue has a price to compare it with, in the same currency, and of a like size: a log in
 * another currency or in cents is not compared.
 */
export function lowest(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE lowest AS SELECT p.item, MIN(p.price) AS price FROM (
        SELECT p.item, p.price, p.currency FROM prices p CROSS JOIN (SELECT MAX(moment) AS newest FROM prices) t
        WHERE p.moment > t.newest - ${LOWEST.days * 86_400_000} GROUP BY p.item, p.price, p.currency HAVING COUNT(DISTINCT p.buyer) >= ${settings.minBuyers}) p
      JOIN items i ON i.item = p.item JOIN catalogue c ON c.id = i.id
      WHERE (p.currency IS NULL OR c.currency IS NULL OR p.currency = c.currency)
        AND p.price >= c.price / ${LOWEST.apart}e0 AND p.price <= c.price * ${LOWEST.apart}e0 GROUP BY p.item`,
  ];
}
