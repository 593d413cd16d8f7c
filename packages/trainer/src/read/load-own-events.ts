import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { memberSql } from './buyer-key-sql';
import { inFuture } from './in-future';
import type { Input } from './input';
import { kindSql } from './kind-sql';
import type { JsonInput } from './open-flat-json';
import { refuseRows } from './refuse-rows';
import { textSql } from './sql-values';
import type { Tally } from './tally';

const pick = (...paths: string[]) =>
  `COALESCE(${paths.map((path) => `json_extract_string(json, '${path}')`).join(', ')})`;

/**
 * What shops call pages that sell nothing themselves and are worth a visit. A list of what may be shown: of a page of any other kind no address is
 * published.
 */
const CONTENT =
  'event|events|lookbook|look_book|magazine|editorial|article|blog|post|story|stories|guide|campaign|exhibition|promotion|content|news|recipe|이벤트|룩북|기획전|매거진|콘텐츠|소식';

/**
 * Reads our own events, as CloudEvents (`{ id, type, time, data: { session, visitor, params } }`) or as envelopes
 * (`{ id, name, at, visitor, session, params }`), into `event_lines`, a row an item or a search, and `page_lines`. An event delivered twice counts once, by id.
 * A line without an item is no mistake: most events have none.
 * @param salt of the hashes of members.
 * @returns lines met.
 */
export async function loadOwnEvents(database: Database, input: Input, tally: Tally, salt: string): Promise<number> {
  const rows = await (input as JsonInput).loadJson('raw', tally);
  await database.run(`CREATE TABLE typed AS SELECT line, ${pick('$.id')} AS id, ${kindSql(pick('$.type', '$.name'))} AS kind,
    ${textSql(pick('$.data.visitor', '$.visitor'))} AS visitor, ${memberSql(pick('$.data.member', '$.member'), salt)} AS member,
    ${textSql(pick('$.data.session', '$.session'))} AS session,
    COALESCE(epoch_ms(TRY_CAST(json_extract_string(json, '$.time') AS TIMESTAMPTZ)),
      TRY_CAST(${pick('$.at', '$.data.at')} AS BIGINT)) AS moment,
    ${textSql(pick('$.data.params.transaction_id', '$.params.transaction_id'))} AS "order",
    COALESCE(json_extract(json, '$.data.params.items'), json_extract(json, '$.params.items')) AS items,
    ${pick('$.data.params.search_term', '$.params.search_term')} AS term,
    CASE WHEN ${pick('$.type', '$.name')} IN ('dangol.page_view', 'page_view') THEN ${contentType()} END AS content,
    ${pick('$.data.page.url', '$.page.url', '$.data.params.page_location', '$.params.page_location')} AS url,
    ${pick('$.data.page.title', '$.page.title', '$.data.params.page_title', '$.params.page_title')} AS title,
    ${pick('$.type', '$.name')} IS NULL AS nameless FROM raw`);
  await database.run('DROP TABLE raw');
  await refuseRows(database, tally, [
    ['no type or name', 'nameless'],
    ['neither visitor nor session', 'kind IS NOT NULL AND visitor IS NULL AND session IS NULL'],
    ['no time', 'kind IS NOT NULL AND moment IS NULL'],
    inFuture(),
    ['no items', `kind IS NOT NULL AND kind <> 'search' AND COALESCE(json_type(items), '') <> 'ARRAY'`],
  ]);
  await database.run(`CREATE TABLE fresh AS SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY COALESCE(id, 'line ' || line) ORDER BY line) AS copy FROM judged
    WHERE reason IS NULL AND (kind IS NOT NULL OR content IS NOT NULL)) met WHERE copy = 1`);
  await database.run(`INSERT INTO event_lines
    SELECT id, kind, NULL, visitor, member, session, moment, NULL, line, NULL, ${textSql('term')} FROM fresh
    WHERE kind = 'search' AND ${textSql('term')} IS NOT NULL ORDER BY line`);
  await database.run(`INSERT INTO page_lines SELECT url, ${textSql('title')}, content, visitor, member, session, moment FROM fresh
    WHERE kind IS NULL AND content IS NOT NULL AND url IS NOT NULL AND COALESCE(visitor, session) IS NOT NULL ORDER BY line`);
  await database.run(`INSERT INTO event_lines
    SELECT id, kind, ${textSql("json_extract_string(entry, '$.item_id')")} AS item, visitor, member, session, moment, "order", line,
      ${textSql("json_extract_string(entry, '$.item_name')")} AS name, NULL
    FROM (SELECT id, kind, visitor, member, session, moment, "order", line, UNNEST(json_extract(items, '$[*]')) AS entry
      FROM fresh WHERE kind <> 'search') unfolded
    WHERE json_extract_string(entry, '$.item_id') IS NOT NULL ORDER BY line`);
  await database.run('DROP VIEW judged');
  await database.run('DROP TABLE typed');
  await database.run('DROP TABLE fresh');
  return rows;
}

function contentType(): string {
  const type = `LOWER(TRIM(${pick('$.data.page.type', '$.page.type', '$.data.params.page_type', '$.params.page_type')}))`;
  return `CASE WHEN REPLACE(${type}, '-', '_') IN (${CONTENT.split('|').map(literal).join(', ')}) THEN ${type} END`;
}
