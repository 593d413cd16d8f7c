import type { Database } from '../../database/open-database';
import type { Timeline, TimelinePoint } from '../report-data';

const DAY_MS = 86_400_000;
/** 1970 began on a Thursday: weeks from Monday start three days earlier. */
const MONDAY_DAYS = 3;
/** Points that a plot shows well, and the spans they may be of: a day, a week, four weeks, a year. */
const MOST_POINTS = 160;
const SPANS = [1, 7, 28];
const YEAR_DAYS = 364;

/** Orders, buyers and visits by the day, the week or four weeks, as the length of the log asks for; `undefined` without times. */
export async function readTimeline(database: Database): Promise<Timeline | undefined> {
  const [span] = await database.rows<{ oldest: number | null; newest: number | null }>(
    `SELECT MIN(moment) AS oldest, MAX(moment) AS newest
     FROM (SELECT moment FROM purchases UNION ALL SELECT moment FROM clicks) times WHERE moment IS NOT NULL`,
  );
  if (span?.oldest == null || span.newest == null) return undefined;
  const whole = (span.newest - span.oldest) / DAY_MS;
  const days = SPANS.find((length) => whole / length <= (length === 1 ? MOST_POINTS / 2 : MOST_POINTS)) ?? YEAR_DAYS;
  const bucket = (moment: string) =>
    `CAST(FLOOR((${moment} + ${MONDAY_DAYS * DAY_MS}) / ${days * DAY_MS}e0) AS BIGINT)`;
  const [bought, visited] = [
    await database.rows<{ bucket: number; orders: number; buyers: number }>(
      `SELECT ${bucket('moment')} AS bucket, COUNT(DISTINCT "order") AS orders, COUNT(DISTINCT CASE WHEN known THEN buyer END) AS buyers
       FROM purchases WHERE moment IS NOT NULL GROUP BY ${bucket('moment')}`,
    ),
    await database.rows<{ bucket: number; visits: number }>(
      `SELECT ${bucket('moment')} AS bucket, COUNT(DISTINCT session) AS visits FROM clicks WHERE moment IS NOT NULL GROUP BY ${bucket('moment')}`,
    ),
  ];
  const byBucket = new Map<number, Partial<TimelinePoint>>(bought.map((row) => [row.bucket, row]));
  for (const { bucket: at, visits } of visited) byBucket.set(at, { ...byBucket.get(at), visits });
  const first = Math.min(...byBucket.keys());
  const last = Math.max(...byBucket.keys());
  // A wrong year in a row must not make a million empty points.
  if (last - first > MOST_POINTS * 10) return undefined;
  const points = Array.from({ length: last - first + 1 }, (_, place): TimelinePoint => {
    const { orders = 0, buyers = 0, visits = 0 } = byBucket.get(first + place) ?? {};
    return { at: ((first + place) * days - MONDAY_DAYS) * DAY_MS, orders, buyers, visits };
  });
  return { days, points };
}
