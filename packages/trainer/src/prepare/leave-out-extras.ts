import type { Database } from '../database/open-database';
import { literal } from '../database/quote';

/** What is called so is postage, a payment, a bag or a gift, and no product. A payment page made for one customer bears that customer's name. */
const EXTRAS = [
  '배송비|배송료|개인 ?결제|추가 ?결제|차액 ?결제|쇼핑백|사은품|적립금|예치금',
  '^[[(【]?(증정|샘플|gift|sample)[])】]|^샘플|샘플$|^증정',
  '^(extra |additional |standard |express |free )?(shipping|delivery|postage)( fee| cost| charge| protection| insurance)?$',
  '^(e-?)?gift ?(card|certificate|wrap(ping)?)( |$)|gift card$|^tips?$|^samples?$|^free gift|^shopping bag|^personal payment',
].join('|');

/**
 * Deletes the order lines whose names say that they are no products, and whose items the catalogue does not know.
 * @returns how many.
 */
export async function leaveOutExtras(database: Database): Promise<number> {
  const which = `REGEXP_MATCHES(LOWER(TRIM(COALESCE(name, ''))), ${literal(EXTRAS)}) AND item NOT IN (SELECT id FROM catalogue)`;
  const [found] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM order_lines WHERE ${which}`);
  if (found?.n) await database.run(`DELETE FROM order_lines WHERE ${which}`);
  return found?.n ?? 0;
}
