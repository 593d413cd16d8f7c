import type { Random } from '../random';
import { DAY_MS } from '../until';

/** Korea's clock, ms ahead of UTC; it has no summer time. */
export const SEOUL_MS = 9 * 3_600_000;
const DAYS = 365;
/** How busy each hour is, from midnight, as it is at a clothes shop: lunch and late evening. */
const HOURS = [5, 3, 1, 1, 1, 1, 2, 3, 5, 7, 8, 9, 12, 10, 8, 8, 8, 8, 9, 10, 13, 15, 14, 10];
const WEEKDAYS = [1.25, 1.1, 0.95, 0.9, 0.9, 0.95, 1.1];
/** Sale weeks by month (from 0) and day in Seoul, and how busy they are. */
const SALES = [
  { month: 10, from: 20, to: 30, boost: 1.9 },
  { month: 0, from: 2, to: 10, boost: 1.5 },
  { month: 5, from: 20, to: 30, boost: 1.7 },
];

/** Draws of instants in the year that ends at `until`. */
export interface Calendar {
  /** Epoch ms of the year's first instant. */
  start: number;
  until: number;
  /** An instant on a day drawn by how busy it is, not before `from`. */
  instant(random: Random, from?: number): number;
  /** The same day at an hour at which people shop. */
  atShoppingHour(random: Random, at: number): number;
  /** The month in Seoul, from 0. */
  month(at: number): number;
}

/** A year of trade: it grows by half over the year, weekends are busy, sale weeks busier. */
export function createCalendar(until: number): Calendar {
  const start = until - DAYS * DAY_MS;
  const busy = Float64Array.from({ length: DAYS }, (_, day) => {
    const date = new Date(start + day * DAY_MS + SEOUL_MS);
    const sale = SALES.find(
      (s) => s.month === date.getUTCMonth() && date.getUTCDate() >= s.from && date.getUTCDate() <= s.to,
    );
    return (1 + (0.5 * day) / DAYS) * WEEKDAYS[date.getUTCDay()]! * (sale?.boost ?? 1);
  });
  const atShoppingHour = (random: Random, at: number) => {
    const midnight = Math.floor((at + SEOUL_MS) / DAY_MS) * DAY_MS - SEOUL_MS;
    const time = midnight + random.weighted(HOURS) * 3_600_000 + random.int(3600) * 1000;
    return Math.min(until - 1000, Math.max(start, time));
  };
  return {
    start,
    until,
    instant(random, from = start) {
      const first = Math.min(DAYS - 1, Math.max(0, Math.floor((from - start) / DAY_MS)));
      const day = first + Math.max(0, random.weighted(busy.subarray(first)));
      return atShoppingHour(random, start + day * DAY_MS);
    },
    atShoppingHour,
    month: (at) => new Date(at + SEOUL_MS).getUTCMonth(),
  };
}
