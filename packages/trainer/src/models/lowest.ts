import { LOWEST, type ModelSettings } from './settings';

/**
 * *Lowest price*: `lowest(item, price)`, the least that was paid for one in the last 90 days, by as many buyers as a pair needs: what one
 * buyer alone paid is nobody's price. Only where the catalogue has a price to compare it with, in the same currency, and of a like size: a log in
 * another currency or in cents is not compared.
 */
export function lowest(settings: ModelSettings): string[] {
  return [
    `CREATE TABLE lowest AS SELECT p.item, MIN(p.price) AS price FROM paid_prices p JOIN items i ON i.item = p.item JOIN catalogue c ON c.id = i.id
      WHERE p.buyers >= ${settings.minBuyers} AND (p.currency IS NULL OR c.currency IS NULL OR p.currency = c.currency)
        AND p.price >= c.price / ${LOWEST.apart}e0 AND p.price <= c.price * ${LOWEST.apart}e0 GROUP BY p.item`,
  ];
}
