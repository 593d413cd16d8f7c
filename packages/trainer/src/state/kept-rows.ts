/** What the number in a column numbers; `null` for a column that holds no number of ours. */
export type Numbers = 'items' | 'buyers' | 'visitors' | 'orders' | 'sessions' | null;

/** A table of prepared rows, and how long one is kept. */
export interface KeptTable {
  columns: Record<string, Numbers>;
  /** Older rows are dropped. */
  days: number;
}

/** How long visits are kept. */
export const VISIT_DAYS = 365;

/** The prepared rows that a state keeps: what models read row by row. */
export const KEPT_ROWS: Record<string, KeptTable> = {
  purchases: { columns: { buyer: 'buyers', order: 'orders', item: 'items', moment: null, known: null }, days: 730 },
  clicks: {
    columns: { session: 'sessions', visitor: 'visitors', kind: null, item: 'items', moment: null, line: null },
    days: VISIT_DAYS,
  },
  searches: {
    columns: { session: 'sessions', visitor: 'visitors', device: 'visitors', query: null, moment: null, line: null },
    days: VISIT_DAYS,
  },
  pages: {
    columns: { url: null, title: null, type: null, visitor: 'visitors', device: 'visitors', moment: null },
    days: VISIT_DAYS,
  },
  prices: { columns: { item: 'items', buyer: 'buyers', price: null, currency: null, moment: null }, days: 90 },
};
