import { findColumns } from '../columns/find-columns';
import type { ColumnMap } from '../columns/parse-map';
import { EVENT_ROLES } from '../columns/roles';
import type { Database } from '../database/open-database';
import { userError } from '../errors';
import { memberSql } from './buyer-key-sql';
import { inFuture } from './in-future';
import { kindSql } from './kind-sql';
import { loadOwnEvents } from './load-own-events';
import { openInput } from './open-input';
import { named, type ReadReport } from './read-report';
import { refuseRows } from './refuse-rows';
import { textSql } from './sql-values';
import { createTally } from './tally';
import { timeSql } from './time-sql';
import { zoneOf } from './zone-of';

/**
 * The tables that events end in: `event_lines`, where `kind` is view, cart, purchase or search (which has a `term` and no item); and `page_lines`,
 * views of content pages. `moment` in epoch ms; `visitor` and `session` may each be NULL.
 */
export const EVENT_TABLES = [
  `CREATE TABLE event_lines
  (id VARCHAR, kind VARCHAR, item VARCHAR, visitor VARCHAR, member VARCHAR, session VARCHAR, moment BIGINT, "order" VARCHAR, line BIGINT, name VARCHAR, term VARCHAR)`,
  'CREATE TABLE page_lines (url VARCHAR, title VARCHAR, type VARCHAR, visitor VARCHAR, member VARCHAR, session VARCHAR, moment BIGINT)',
];

/** How event logs are read. */
export interface EventReading {
  map: ColumnMap;
  /** Goes into the hashes of members, as into those of buyers: it is one and the same person. */
  salt: string;
  /** Of times without one. Default UTC, or Seoul where the headers are Korean. */
  zone?: string | undefined;
}

/**
 * Reads one event log into `event_lines`: our collector's JSON Lines, or flat columns as RetailRocket and REES46 have them.
 * @throws UserError for a missing file or column.
 */
export async function loadEvents(
  database: Database,
  file: string,
  { map, salt, zone: asked }: EventReading,
): Promise<ReadReport> {
  const input = await openInput(database, file);
  const tally = createTally(input.file);
  if (input.nested && 'loadJson' in input && map.events.size === 0) {
    const rows = await loadOwnEvents(database, input, tally, salt);
    return { file, rows, refusals: tally.refusals(), columns: { layout: 'dangol events' } };
  }
  const columns = findColumns(file, input.columns, EVENT_ROLES, map);
  if (!columns.has('visitor') && !columns.has('session'))
    throw userError('missingColumn', file, 'visitor', input.columns);
  const rows = await input.load('raw', columns, tally);
  const zone = zoneOf(input, undefined, asked, columns.get('at'));
  const text = (role: string) => (columns.has(role) ? textSql(`"${role}"`) : 'CAST(NULL AS VARCHAR)');
  const at = columns.has('at') ? await timeSql(database, 'raw', '"at"', zone) : 'CAST(NULL AS BIGINT)';
  // A log has a handful of names: each is looked up once.
  await database.run(
    `CREATE TABLE kinds AS SELECT event AS name, ${kindSql('event')} AS kind FROM (SELECT DISTINCT event FROM raw) named`,
  );
  await database.run(`CREATE TABLE typed AS SELECT line, ${text('id')} AS id, k.kind, ${text('item')} AS item,
    ${text('visitor')} AS visitor, ${columns.has('member') ? memberSql('member', salt) : 'CAST(NULL AS VARCHAR)'} AS member, ${text('session')} AS session, ${at} AS moment,
    ${text('at')} IS NOT NULL AS has_at, ${text('order')} AS "order", ${text('term')} AS term FROM raw LEFT JOIN kinds k ON k.name = raw.event`);
  for (const table of ['raw', 'kinds']) await database.run(`DROP TABLE ${table}`);
  await refuseRows(database, tally, [
    ['not a view, cart or purchase', 'kind IS NULL'],
    ['no item', `item IS NULL AND kind <> 'search'`],
    ['no search term', `term IS NULL AND kind = 'search'`],
    ['neither visitor nor session', 'visitor IS NULL AND session IS NULL'],
    ['time not readable', 'has_at AND moment IS NULL'],
    inFuture(),
  ]);
  await database.run(`INSERT INTO event_lines
    SELECT id, kind, item, visitor, member, session, moment, "order", line, NULL, term FROM judged WHERE reason IS NULL`);
  await database.run('DROP VIEW judged');
  await database.run('DROP TABLE typed');
  return {
    file: input.file,
    rows,
    refusals: tally.refusals(),
    columns: named(columns),
    ...(columns.has('at') && { zone }),
  };
}
