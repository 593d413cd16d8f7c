import { literal } from '../database/quote';
import { textSql } from './sql-values';

/** Columns that say who bought, each best first. */
export interface BuyerColumns {
  id?: readonly string[];
  email?: readonly string[];
  phone?: readonly string[];
  /** Two people may bear one name: for files that have nothing else. */
  name?: readonly string[];
}

/** Texts in the place of an id that are nobody's. */
const NOBODY = ['0', '-', 'null', 'none', 'nan', 'n/a', 'guest', 'anonymous', '비회원', '비회원주문', '비회원구매'];

/**
 * SQL for who bought: the first of id, e-mail, phone and name that is filled, as `b`, a letter for which of these it was, and a hash. What is masked (`ab****`) is nobody: it says of
 * two orders neither that they are of one person nor that they are not. NULL where nobody is named.
 * @param salt of the run: without it a hash of a phone number would be as good as the number. Nothing that is published depends on it.
 */
export function buyerKeySql({ id = [], email = [], phone = [], name = [] }: BuyerColumns, salt: string): string {
  const marks = [...id.map(idSql), ...email.map(emailSql), ...phone.map(phoneSql), ...name.map(nameSql)];
  if (!marks.length) return 'CAST(NULL AS VARCHAR)';
  const mark = marks.length === 1 ? (marks[0] as string) : `COALESCE(${marks.join(', ')})`;
  return `'b' || LEFT(${mark}, 1) || LEFT(SHA256(${literal(salt)} || ${mark}), 32)`;
}

/** SQL for a member of an event log: the same text as of a buyer of that id, but for the `b` before it. */
export function memberSql(column: string, salt: string): string {
  return `SUBSTR(${buyerKeySql({ id: [column] }, salt)}, 2)`;
}

function idSql(column: string): string {
  const text = textSql(column);
  const words = NOBODY.map(literal).join(', ');
  return `CASE WHEN LOWER(${text}) IN (${words}) OR ${masked(column)} THEN NULL WHEN REGEXP_MATCHES(${text}, '.@.') THEN 'e' || LOWER(${text}) ELSE 'i' || ${text} END`;
}

function emailSql(column: string): string {
  const text = textSql(column);
  return `CASE WHEN REGEXP_MATCHES(${text}, '.@.') AND NOT ${masked(column)} THEN 'e' || LOWER(${text}) END`;
}

/** Digits alone, with the 0 of home in the place of +82, and where a spreadsheet has taken it from a mobile's number: elsewhere none begins with `10`. */
function phoneSql(column: string): string {
  const plain = `REGEXP_REPLACE(REGEXP_REPLACE(${column}, '^[^0-9]*(00)?82[^0-9]*0?', '0', 'g'), '[^0-9]', '', 'g')`;
  const digits = `REGEXP_REPLACE(${plain}, '^(10[0-9]{8})$', '0\\1')`;
  return `CASE WHEN REGEXP_MATCHES(${digits}, '^[0-9]{8,15}$') AND NOT REGEXP_MATCHES(${digits}, '^[01]*0000+$') AND NOT ${masked(column)} THEN 'p' || ${digits} END`;
}

function nameSql(column: string): string {
  return `CASE WHEN NOT ${masked(column)} THEN 'n' || ${textSql(column)} END`;
}

function masked(column: string): string {
  return `REGEXP_MATCHES(${column}, '[*]')`;
}
