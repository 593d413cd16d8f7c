import type { Database } from '../database/open-database';
import type { Input } from './input';
import { kindSql } from './kind-sql';
import type { JsonInput } from './open-json';
import { refuseRows } from './refuse-rows';
import { textSql } from './sql-values';
import type { Tally } from './tally';

const pick = (...paths: string[]) =>
  `COALESCE(${paths.map((path) => `json_extract_string(json, '${path}')`).join(', ')})`;

/**
 * Reads our own events, as CloudEvents (`{ id, type, time, data: { session, visitor, params } }`) or as envelopes
 * (`{ id, name, at, visitor, session, params }`), into `event_lines`, a row an item. An event delivered twice counts once, by id.
 * A line without an item is no mistake: most events have none.
 * @returns lines met.
 */
export async function loadOwnEvents(database: Database, input: Input, tally: Tally): Promise<number> {
  const rows = await (input as JsonInput).loadJson('raw', tally);
  await database.run(`CREATE TABLE typed AS SELECT line, ${pick('$.id')} AS id, ${kindSql(pick('$.type', '$.name'))} AS kind,
    ${textSql(pick('$.data.visitor', '$.visitor'))} AS visitor, ${textSql(pick('$.data.member', '$.member'))} AS member,
    ${textSql(pick('$.data.session', '$.session'))} AS session,
    COALESCE(epoch_ms(TRY_CAST(json_extract_string(json, '$.time') AS TIMESTAMPTZ)),
      TRY_CAST(${pick('$.at', '$.data.at')} AS BIGINT)) AS moment,
    ${textSql(pick('$.data.params.transaction_id', '$.params.transaction_id'))} AS "order",
    COALESCE(json_extract(json, '$.data.params.items'), json_extract(json, '$.params.items')) AS items,
    ${pick('$.type', '$.name')} IS NULL AS nameless FROM raw`);
  await database.run('DROP TABLE raw');
  await refuseRows(database, tally, [
    ['no type or name', 'nameless'],
    ['neither visitor nor session', 'kind IS NOT NULL AND visitor IS NULL AND session IS NULL'],
    ['no time', 'kind IS NOT NULL AND moment IS NULL'],
    ['no items', `kind IS NOT NULL AND COALESCE(json_type(items), '') <> 'ARRAY'`],
  ]);
  await database.run(`INSERT INTO event_lines
    SELECT id, kind, ${textSql("json_extract_string(entry, '$.item_id')")} AS item, visitor, member, session, moment, "order", line,
      ${textSql("json_extract_string(entry, '$.item_name')")} AS name
    FROM (SELECT id, kind, visitor, member, session, moment, "order", line, UNNEST(json_extract(items, '$[*]')) AS entry
      FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY COALESCE(id, 'line ' || line) ORDER BY line) AS copy FROM judged
        WHERE reason IS NULL AND kind IS NOT NULL) fresh WHERE copy = 1) unfolded
    WHERE json_extract_string(entry, '$.item_id') IS NOT NULL ORDER BY line`);
  await database.run('DROP VIEW judged');
  await database.run('DROP TABLE typed');
  return rows;
}
