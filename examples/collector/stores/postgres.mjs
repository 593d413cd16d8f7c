// One PostgreSQL table holds every event once, however many collectors write to it. A promise of `add` resolves when PostgreSQL
// has committed. While it is away `add` rejects, and the events stay with the visitors.
import pg from 'pg';
import { createGroupCommit } from './group-commit.mjs';
import { explain } from './postgres-errors.mjs';

const LOOK = `
  SELECT to_regclass('events') IS NOT NULL AS "hasTable", current_setting('server_encoding') AS encoding,
    current_setting('synchronous_commit') AS commit`;
// The lock: two collectors that start at once would both find no table, and one would fail.
// json, not jsonb: it keeps an event's text to the byte, and the log is that text.
const CREATE = `
  SELECT pg_advisory_xact_lock(hashtext('dangol events'));
  CREATE TABLE IF NOT EXISTS events (
    id text COLLATE "C" PRIMARY KEY, name text NOT NULL, visitor text NOT NULL, session text NOT NULL,
    happened_at timestamptz NOT NULL, received_at timestamptz NOT NULL, event json NOT NULL
  );
  CREATE INDEX IF NOT EXISTS events_happened_at ON events (happened_at, id);
  CREATE INDEX IF NOT EXISTS events_received_at ON events (received_at)`;
const INSERT = `
  INSERT INTO events (id, name, visitor, session, happened_at, received_at, event)
  SELECT id, name, visitor, session, happened_at, received_at, event::json
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[])
    AS batch (id, name, visitor, session, happened_at, received_at, event)
  ON CONFLICT (id) DO NOTHING RETURNING id`;
const NEWEST = `
  SELECT event::text AS event, floor(extract(epoch FROM received_at) * 1000) AS received_at
  FROM events ORDER BY received_at DESC, happened_at DESC, id COLLATE "C" DESC LIMIT $1`;
const openLog = (where = '') => `
  BEGIN READ ONLY;
  DECLARE log NO SCROLL CURSOR FOR SELECT event::text AS line FROM events ${where} ORDER BY happened_at, id COLLATE "C"`;
const CONNECT_WITHIN_MS = 5_000;
const COMMIT_WITHIN_MS = 30_000;
const MOST_WRITING = 2;
const MOST_READING_THE_LOG = 2;

/**
 * Connects, and makes the table where there is none. Connections are replaced as they break, so a restarted database is found again.
 * @param {string} [url] such as `postgres://user@host/database`; what it leaves out comes from PGHOST, PGUSER, PGPASSWORD and their kin
 * @returns {Promise<import('../store.mjs').Store>}
 * @throws {Error} naming the fix when it is not there, lets this user not in or not write, or the table is another's.
 */
export async function openPostgres(url) {
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
    throw new Error('--url: expected postgres://user@host/database');
  const settings = {
    connectionString: url,
    application_name: 'dangol-collector',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  };
  await prepare(settings);
  // Apart, so that those who read the log, perhaps slowly, never hold up those who write.
  const pool = createPool({ ...settings, max: MOST_WRITING });
  const readers = createPool({ ...settings, max: MOST_READING_THE_LOG });
  const { host, database } = new pg.Client(settings);
  const { add, settled } = createGroupCommit(insert);

  async function insert(events) {
    // In one order everywhere: two collectors that insert the same ids crosswise would wait for each other.
    const rows = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const result = await pool.query({
      text: INSERT,
      values: [
        rows.map(({ id }) => id),
        rows.map(({ name }) => name),
        rows.map(({ visitor }) => visitor),
        rows.map(({ session }) => session),
        rows.map(({ happenedAt }) => new Date(happenedAt).toISOString()),
        rows.map(({ receivedAt }) => new Date(receivedAt).toISOString()),
        rows.map(({ event }) => event),
      ],
      query_timeout: COMMIT_WITHIN_MS,
    });
    return new Set(result.rows.map(({ id }) => id));
  }

  return {
    place: `the PostgreSQL database ${database} at ${host}`,
    add,

    async count() {
      return Number((await pool.query('SELECT count(*) FROM events')).rows[0].count);
    },

    async newest(limit) {
      const { rows } = await pool.query(NEWEST, [limit]);
      return rows.reverse().map(({ event, received_at }) => ({ event, receivedAt: Number(received_at) }));
    },

    async *lines(of) {
      const reader = await readers.connect();
      let isRead = false;
      try {
        await reader.query(openLog(of && "WHERE starts_with(name, 'intent_')"));
        while (!isRead) {
          const { rows } = await reader.query('FETCH 200 FROM log');
          if (rows.length > 0) yield rows.map(({ line }) => `${line}\n`).join('');
          else isRead = true;
        }
        await reader.query('COMMIT');
      } finally {
        // Who leaves early, or fails, leaves a cursor behind: that connection is closed.
        reader.release(!isRead);
      }
    },

    async close() {
      await settled();
      await Promise.all([pool.end(), readers.end()]);
    },
  };
}

/** Makes the table where there is none, and tries what will be asked of it. */
async function prepare(settings) {
  // Not of a pool, which leaves a connection that was refused half-way open for a minute.
  const client = new pg.Client(settings);
  client.on('error', () => {});
  try {
    await client.connect();
    const { hasTable, encoding, commit } = (await client.query(LOOK)).rows[0];
    if (encoding !== 'UTF8') throw Object.assign(new Error(`server_encoding is ${encoding}`), { code: 'encoding' });
    if (commit === 'off') throw Object.assign(new Error('synchronous_commit is off'), { code: 'commit' });
    // Asked first, because CREATE needs a right that a user who only inserts may lack.
    if (!hasTable) await client.query(CREATE);
    await client.query(INSERT, Array(7).fill([]));
    await client.query(NEWEST, [0]);
  } catch (error) {
    throw explain(error, client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A connection that breaks is the next query's concern; unheard, its error would end the process. */
function createPool(settings) {
  const pool = new pg.Pool(settings);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
