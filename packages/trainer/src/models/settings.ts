/** What the statements of a model depend on. */
export interface ModelSettings {
  /** Distinct buyers that a pair from orders needs before it is published. */
  minBuyers: number;
  /** Distinct visitors that a pair from browsing needs. */
  minVisitors: number;
  /** The newest moment of the log, epoch ms; `null` without times. */
  newestAt: number | null;
  /** The oldest moment, likewise. */
  oldestAt: number | null;
  /** Orders in the log: how fast what is popular changes. */
  orders: number;
}

/** Longest published list. */
export const NEIGHBOURS = 50;

/** Contributions become whole numbers before they are added up: a sum of fractions depends on the order of the threads. */
export const UNIT = 1_048_576;
