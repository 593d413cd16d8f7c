import type { FoundColumns } from '../columns/find-columns';
import type { Database } from '../database/open-database';
import type { ReadReport } from './read-report';

/** Counts in `typed` what is kept and worth telling: lines that wait for a payment, orders that came back in part, shops beside the first. */
export async function reportOrders(
  database: Database,
  columns: FoundColumns,
): Promise<Pick<ReadReport, 'kept' | 'shops'>> {
  if (!columns.has('status') && !columns.has('shop')) return {};
  const [found] = await database.rows<{ pending: number; partly: number; shops: number }>(
    `SELECT COUNT(CASE WHEN pending AND NOT cancelled THEN 1 END) AS pending, COUNT(CASE WHEN partly AND NOT cancelled THEN 1 END) AS partly,
      COUNT(DISTINCT shop) AS shops FROM typed`,
  );
  const { pending = 0, partly = 0, shops = 0 } = found ?? {};
  return { ...((pending || partly) && { kept: { pending, partlyRefunded: partly } }), ...(shops > 1 && { shops }) };
}
