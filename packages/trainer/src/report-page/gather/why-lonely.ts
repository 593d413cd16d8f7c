import type { ItemFacts, LonelyReason, ReportData } from '../report-data';

/**
 * Why an item has no neighbours, the first that holds:
 * - `soldOut`: the catalogue says that it cannot be bought;
 * - `unmet`: nobody bought it or looked at it;
 * - `tooFew`: fewer people than a pair needs before it is published;
 * - `alone`: whoever bought it or looked at it met nothing else;
 * - `belowFloor`: met with others, but with none of them by enough people.
 */
export function whyLonely(
  { orders, buyers, visitors, company }: ItemFacts,
  isSoldOut: boolean,
  { minBuyers, minVisitors }: ReportData['floors'],
): LonelyReason {
  if (isSoldOut) return 'soldOut';
  if (!orders && !visitors) return 'unmet';
  if (buyers < minBuyers && visitors < minVisitors) return 'tooFew';
  return company < 2 ? 'alone' : 'belowFloor';
}
