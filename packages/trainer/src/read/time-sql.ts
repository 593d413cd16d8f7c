import type { Database } from '../database/open-database';
import { literal } from '../database/quote';

const TIMES = [' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S', ' %H:%M', ''];
const withTimes = (...days: string[]) => days.flatMap((day) => TIMES.map((time) => day + time));
const DAY_FIRST = withTimes('%d/%m/%Y', '%d-%m-%Y');
const MONTH_FIRST = withTimes('%m/%d/%Y', '%m-%d-%Y');
const YEAR_FIRST = [...withTimes('%Y-%m-%d'), '%Y%m%d%H%M%S', '%Y%m%d%H%M', '%Y%m%d'];

/** A text that says its zone, after a time of day: `-0400`, `+09:00`, `Z`, `KST`. */
const ZONED = '[0-9]:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? *(Z|UTC|KST|[+-][0-9]{2}(:?[0-9]{2})?)$';

/** What people write for a time, turned by these, one after another, into one of the formats. */
const REWRITES: readonly (readonly [pattern: string, by: string])[] = [
  ['^([0-9]{4}) *[./년-] *([0-9]{1,2}) *[./월-] *([0-9]{1,2})[.일]?( *[(][월화수목금토일][)])? *', '\\1-\\2-\\3 '],
  ['([0-9]{1,2})시 *([0-9]{1,2})분 *([0-9]{1,2})초$', '\\1:\\2:\\3'],
  ['([0-9]{1,2})시 *([0-9]{1,2})분$', '\\1:\\2'],
  ['([0-9]{1,2})시$', '\\1:00'],
  ['(오전|오후|AM|PM) *([0-9:]+)$', '\\2 \\1'],
  [' *(오전|AM)$', ' AM'],
  [' *(오후|PM)$', ' PM'],
];

/**
 * SQL for an instant in epoch milliseconds, BIGINT, NULL where a text is none: ISO 8601, epoch seconds or milliseconds, `2026-09-03 10:14:00 -0400`,
 * `2026.11.01 14:30`, `2026. 11. 1. 오전 9:05`, `2026년 11월 1일 15시 20분`, `20261101102030`, `1/31/2026 3:20 PM`. Whether the day or the month comes first is told by
 * the file: a first part above 12.
 * @param table a loaded table with the VARCHAR column.
 * @param zone the IANA name of the zone of a text that says none. Default `UTC`.
 */
export async function timeSql(database: Database, table: string, column: string, zone = 'UTC'): Promise<string> {
  const first = `TRY_CAST(regexp_extract(${column}, '^\\s*([0-9]{1,2})[/-][0-9]{1,2}[/-][0-9]{4}', 1) AS INTEGER)`;
  const [found] = await database.rows<{ day_first: boolean }>(
    `SELECT COALESCE(MAX(${first}) > 12, FALSE) AS day_first FROM ${table}`,
  );
  const formats = [...YEAR_FIRST, ...(found?.day_first ? DAY_FIRST : MONTH_FIRST)].map(literal).join(', ');
  const text = `TRIM(${column})`;
  const there = (instant: string) => (zone === 'UTC' ? instant : `timezone(${literal(zone)}, ${instant})`);
  const zoned = `regexp_replace(regexp_replace(${text}, ' *KST$', '+09:00'), ' *([+-][0-9]{2}):?([0-9]{2})$', '\\1:\\2')`;
  const rewritten = REWRITES.reduce(
    (sql, [pattern, by]) => `regexp_replace(${sql}, ${literal(pattern)}, ${literal(by)})`,
    `UPPER(${text})`,
  );
  // Of ` +0900` the engine takes a millisecond to say that it is no zone: that is read below.
  // Milliseconds first: the quickest to tell, and nothing else looks like them.
  return `COALESCE(
    CASE WHEN regexp_full_match(${column}, '1[0-9]{11,12}') THEN TRY_CAST(${column} AS BIGINT) END,
    ${zone === 'UTC' ? `CASE WHEN ${text} NOT LIKE '% +____' AND ${text} NOT LIKE '% -____' THEN epoch_ms(TRY_CAST(${text} AS TIMESTAMPTZ)) END,` : ''}
    CASE
      WHEN regexp_matches(${text}, '^[1-9][0-9]{8,9}([.][0-9]+)?$') THEN CAST(FLOOR(TRY_CAST(${text} AS DOUBLE) * 1000) AS BIGINT)
      WHEN regexp_matches(${text}, '^1[0-9]{11,12}$') THEN TRY_CAST(${text} AS BIGINT)
    END,
    CASE WHEN regexp_matches(${text}, '${ZONED}') THEN COALESCE(epoch_ms(TRY_CAST(${zoned} AS TIMESTAMPTZ)),
      epoch_ms(TRY_CAST(regexp_replace(${text}, ' *UTC$', '') AS TIMESTAMP)))
    ELSE COALESCE(epoch_ms(${there(`TRY_CAST(${text} AS TIMESTAMP)`)}), epoch_ms(${there(`try_strptime(TRIM(${rewritten}), [${formats}])`)})) END)`;
}
