import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { userError } from '../errors';
import { buyerKeySql } from '../read/buyer-key-sql';
import { openInput } from '../read/open-input';
import { numberSql, textSql } from '../read/sql-values';
import { createTally } from '../read/tally';
import { timeSql } from '../read/time-sql';
import { zoneOf } from '../read/zone-of';
import { grantedSql } from './granted-sql';
import { CONSENT_ROLES, memberColumns } from './member-columns';

/** How a member file is read. */
export interface MemberReading {
  /** Contact columns for the files. */
  wanted: readonly string[];
  named: ReadonlyMap<string, string>;
  /** Of the hashes of buyers. */
  salt: string;
  zone?: string | undefined;
  /** Whether the file's consent is to be passed over. */
  consent: 'file' | 'all';
}

/** What was read. */
export interface LoadedMembers {
  members: number;
  /** Those to whom advertising may be sent, by SMS, by e-mail, or either. */
  consented: { sms: number; mail: number; any: number };
  /** What goes into the files: the column of `members`, its heading, and which channel it serves. */
  contact: { column: string; heading: string; channel?: 'sms' | 'mail' }[];
  hasIds: boolean;
  hasSignUps: boolean;
}

/**
 * Makes `members(m, id, sms, mail, joined, orders, contact…)`, one row a member, and `member_keys(m, name)`: what buyers of the logs are called here. Of a member
 * that is in the file twice the first row counts, and consent is what both rows grant.
 * @throws UserError where the file has no column of consent: then nobody may be written to.
 */
export async function loadMembers(database: Database, file: string, reading: MemberReading): Promise<LoadedMembers> {
  const input = await openInput(database, file);
  const { wanted, named, salt, consent } = reading;
  const { columns, contact } = memberColumns(input, wanted, named);
  if (consent === 'file' && !CONSENT_ROLES.some((role) => columns.has(role)))
    throw userError('noConsentColumn', file, input.columns);
  await input.load('member_rows', columns, createTally(file));
  const has = (role: string) => columns.has(role);
  const text = (role: string) => (has(role) ? textSql(identifier(role)) : 'CAST(NULL AS VARCHAR)');
  const zone = zoneOf(input, undefined, reading.zone);
  const joined = has('joined') ? await timeSql(database, 'member_rows', '"joined"', zone) : 'CAST(NULL AS BIGINT)';
  const granted = (channel: 'sms' | 'mail') => {
    if (consent === 'all') return 'TRUE';
    const own = has(channel) ? grantedSql(identifier(channel)) : undefined;
    const general = has('marketing') ? grantedSql('"marketing"') : undefined;
    // Who refused all advertising has refused this channel, too.
    return [own, general].filter(Boolean).join(' AND ') || 'FALSE';
  };
  const keyed = ['id', 'email', 'phone'].filter(has);
  const keys = keyed.map((role) => `${buyerKeySql({ [role]: [identifier(role)] }, salt)} AS key_${role}`);
  const shown = contact.map(({ role }, place) => `${text(role)} AS contact_${place}`);
  await database.run(`CREATE TABLE member_cells AS SELECT line, ${text('id')} AS id, ${granted('sms')} AS sms, ${granted('mail')} AS mail,
    ${joined} AS joined, ${has('orders') ? numberSql('"orders"') : 'CAST(NULL AS DOUBLE)'} AS orders, ${[...keys, ...shown].join(', ')} FROM member_rows`);
  await database.run('DROP TABLE member_rows');
  const first = keyed.map((role) => `key_${role}`);
  await database.run(`CREATE TABLE members AS SELECT CAST(ROW_NUMBER() OVER (ORDER BY line) - 1 AS INTEGER) AS m, * EXCLUDE (place) FROM (
    SELECT * REPLACE (BOOL_AND(sms) OVER same AS sms, BOOL_AND(mail) OVER same AS mail), ROW_NUMBER() OVER (same ORDER BY line) AS place
    FROM member_cells WHERE COALESCE(${first.join(', ')}) IS NOT NULL WINDOW same AS (PARTITION BY COALESCE(${first.join(', ')}))) cells WHERE place = 1`);
  await database.run('DROP TABLE member_cells');
  await database.run(
    `CREATE TABLE member_keys AS SELECT MIN(m) AS m, name FROM (${first.map((key) => `SELECT m, ${key} AS name FROM members`).join(' UNION ALL ')}) named
     WHERE name IS NOT NULL GROUP BY name`,
  );
  const [found] = await database.rows<{ n: number; sms: number; mail: number; either: number }>(
    `SELECT COUNT(*) AS n, COUNT(CASE WHEN sms THEN 1 END) AS sms, COUNT(CASE WHEN mail THEN 1 END) AS mail, COUNT(CASE WHEN sms OR mail THEN 1 END) AS either FROM members`,
  );
  return {
    members: found?.n ?? 0,
    consented: { sms: found?.sms ?? 0, mail: found?.mail ?? 0, any: found?.either ?? 0 },
    contact: contact.map(({ role, column }, place) => ({
      column: `contact_${place}`,
      heading: column,
      ...(role === 'email' && { channel: 'mail' as const }),
      ...(role === 'phone' && { channel: 'sms' as const }),
    })),
    hasIds: has('id'),
    hasSignUps: has('joined'),
  };
}
