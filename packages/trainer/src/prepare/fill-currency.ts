import type { Database } from '../database/open-database';
import { LOWEST } from '../models/settings';

/**
 * Product exports of Shopify and WooCommerce name no currency, and a price without one is a bare number. Where all of the order log was paid in one, and most prices are of the
 * size of what was paid, cards without a currency have that. Stands on `prices`, `cards` and `catalogue`.
 * @returns the currency that was filled in, ISO 4217; `undefined` where no card wanted one, or the log does not tell.
 */
export async function fillCurrency(database: Database): Promise<string | undefined> {
  const bare = "json_extract(card, '$.price') IS NOT NULL AND json_extract(card, '$.currency') IS NULL";
  const [paid] = await database.rows<{ currency: string | null; kinds: number }>(
    'SELECT MIN(currency) AS currency, COUNT(DISTINCT currency) AS kinds FROM prices',
  );
  const currency = paid?.currency ?? '';
  // The log's own text goes into published files only in the form of a currency.
  if (paid?.kinds !== 1 || !/^[A-Z]{3}$/u.test(currency)) return undefined;
  const [alike] = await database.rows<{ n: number; all: number }>(
    `SELECT COUNT(*) AS "all", COUNT(*) FILTER (p.price BETWEEN c.price / ${LOWEST.apart}e0 AND c.price * ${LOWEST.apart}e0) AS n
     FROM prices p JOIN items i ON i.item = p.item JOIN catalogue c ON c.id = i.id WHERE c.price > 0`,
  );
  if (!alike?.n || alike.n * 2 < alike.all) return undefined;
  const [wanting] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM cards WHERE ${bare}`);
  if (!wanting?.n) return undefined;
  await database.run(
    `UPDATE cards SET card = SUBSTRING(card, 1, LENGTH(card) - 1) || ',"currency":"${currency}"}' WHERE ${bare}`,
  );
  return currency;
}
