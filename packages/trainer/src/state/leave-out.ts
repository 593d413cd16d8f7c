import type { Database } from '../database/open-database';
import { userError } from '../errors';
import type { Newest } from './save-state';

const DAY_MS = 86_400_000;
/** Midnight of UTC and of Seoul, by the clock of UTC: in one of the two are days that name no zone. */
const MIDNIGHTS = [0, 15 * 3_600_000];

/** The tables of lines by the log they are from. */
const TABLES = { order: ['order_lines'], event: ['event_lines', 'page_lines'] } as const;

/**
 * Deletes the lines up to the moments that were counted already, so that a log that overlaps with the last one, or is given twice, counts once.
 * @returns how many these were, how many cancelled lines are of that time, up to which moments is counted now, and whether a log has days without hours: its newest
 *   day is counted as over.
 * @throws UserError where a log has lines, and no times.
 */
export async function leaveOut(
  database: Database,
  counted: Newest,
): Promise<{ lines: number; cancelled: number; newest: Newest; isByDay: boolean }> {
  const newest = { ...counted };
  let lines = 0;
  let isByDay = false;
  for (const log of ['order', 'event'] as const) {
    const past = `moment <= ${counted[log]}`;
    for (const table of TABLES[log]) {
      const [read] = await database.rows<{ n: number; newest: number | null; past: number; timed: number }>(
        `SELECT COUNT(*) AS n, MAX(moment) AS newest, COUNT(CASE WHEN ${past} THEN 1 END) AS past,
          COUNT(CASE WHEN moment % ${DAY_MS} NOT IN (${MIDNIGHTS.join(', ')}) THEN 1 END) AS timed FROM ${table}`,
      );
      if (!read?.n) continue;
      if (read.newest === null) throw userError('stateNeedsTimes', log);
      lines += read.past;
      isByDay ||= read.timed === 0;
      newest[log] = Math.max(read.newest, newest[log] ?? 0);
      await database.run(`DELETE FROM ${table} WHERE moment IS NULL OR COALESCE(${past}, FALSE)`);
    }
  }
  const [late] = await database.rows<{ n: number }>(
    `SELECT COUNT(CASE WHEN moment <= ${counted.order} THEN 1 END) AS n FROM cancelled_lines`,
  );
  return { lines, cancelled: late?.n ?? 0, newest, isByDay };
}
