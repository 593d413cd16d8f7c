import type { Database } from '../database/open-database';
import { literal } from '../database/quote';

const DAY_FIRST = [
  '%d/%m/%Y %H:%M:%S',
  '%d/%m/%Y %H:%M',
  '%d/%m/%Y',
  '%d-%m-%Y %H:%M:%S',
  '%d-%m-%Y %H:%M',
  '%d-%m-%Y',
];
const MONTH_FIRST = [
  '%m/%d/%Y %H:%M:%S',
  '%m/%d/%Y %H:%M',
  '%m/%d/%Y',
  '%m-%d-%Y %H:%M:%S',
  '%m-%d-%Y %H:%M',
  '%m-%d-%Y',
];
const YEAR_FIRST = [
  '%Y/%m/%d %H:%M:%S',
  '%Y/%m/%d %H:%M',
  '%Y/%m/%d',
  '%Y.%m.%d %H:%M:%S',
  '%Y.%m.%d %H:%M',
  '%Y.%m.%d',
  '%Y. %m. %d. %H:%M:%S',
  '%Y. %m. %d. %H:%M',
  '%Y. %m. %d.',
  '%Y-%m-%d %H:%M',
  '%Y년 %m월 %d일 %H:%M',
  '%Y년 %m월 %d일',
  '%Y%m%d%H%M%S',
  '%Y%m%d',
];

/**
 * SQL for an instant in epoch milliseconds, BIGINT, NULL where a text is none: ISO 8601 (no zone: UTC), epoch seconds or milliseconds,
 * `20240105`, `2024.01.05 14:30`, `1/31/2024`. Whether the day or the month comes first is told by the file: a first part above 12.
 * @param table a loaded table with the VARCHAR column.
 */
export async function timeSql(database: Database, table: string, column: string): Promise<string> {
  const first = `TRY_CAST(regexp_extract(${column}, '^\\s*([0-9]{1,2})[/-][0-9]{1,2}[/-][0-9]{4}', 1) AS INTEGER)`;
  const [found] = await database.rows<{ day_first: boolean }>(
    `SELECT COALESCE(MAX(${first}) > 12, FALSE) AS day_first FROM ${table}`,
  );
  const formats = [...YEAR_FIRST, ...(found?.day_first ? DAY_FIRST : MONTH_FIRST)].map(literal).join(', ');
  const text = `TRIM(${column})`;
  // Milliseconds first: the quickest to tell, and nothing else looks like them.
  return `COALESCE(
    CASE WHEN regexp_full_match(${column}, '1[0-9]{11,12}') THEN TRY_CAST(${column} AS BIGINT) END,
    epoch_ms(TRY_CAST(${text} AS TIMESTAMPTZ)),
    CASE
      WHEN regexp_matches(${text}, '^[1-9][0-9]{8,9}([.][0-9]+)?$') THEN CAST(FLOOR(TRY_CAST(${text} AS DOUBLE) * 1000) AS BIGINT)
      WHEN regexp_matches(${text}, '^1[0-9]{11,12}$') THEN TRY_CAST(${text} AS BIGINT)
    END,
    epoch_ms(TRY_CAST(regexp_replace(${text}, ' UTC$', '') AS TIMESTAMP)),
    epoch_ms(try_strptime(${text}, [${formats}])))`;
}
