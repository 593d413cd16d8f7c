/** How large a synthetic shop is. */
export interface ShopSize {
  /** Lines of the event log. */
  events: number;
  /** Items of the catalogue. */
  items: number;
  /** Another seed is another shop. Default 1. */
  seed?: number;
}

/** Mean lines of a visit; what {@link eventsSql} comes to, so that the log's year is full. */
const LINES_OF_A_VISIT = 5.4;

/** What follows from a size. Categories grow with the root of the items, visitors with the visits. */
export function proportionsOf({ events, items }: ShopSize) {
  const categories = Math.max(10, Math.round(Math.sqrt(items) * 1.2));
  const visits = Math.ceil(events / LINES_OF_A_VISIT);
  return {
    categories,
    /** Items of each category; the last one may hold more, which nobody visits. */
    categoryItems: Math.floor(items / categories),
    brands: Math.max(8, Math.round(Math.sqrt(items) / 2)),
    visits,
    visitors: Math.max(10, Math.ceil(visits / 4)),
  };
}
