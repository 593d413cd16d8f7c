// One DuckDB file holds every event once. A promise of `add` resolves only when DuckDB has written its log and called fsync,
// so what was acknowledged survives a killed process. Requests that wait meanwhile share the next transaction (group commit).
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BIGINT, DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';

const CREATE = `
  CREATE TABLE IF NOT EXISTS events (
    id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, visitor VARCHAR NOT NULL, session VARCHAR NOT NULL,
    happened_at TIMESTAMP NOT NULL, received_at TIMESTAMP NOT NULL, event VARCHAR NOT NULL
  )`;
const INSERT = `
  INSERT INTO events
  SELECT unnest($1), unnest($2), unnest($3), unnest($4), epoch_ms(unnest($5)), epoch_ms(unnest($6)), unnest($7)
  ON CONFLICT DO NOTHING RETURNING id`;
const COLUMN_TYPES = [VARCHAR, VARCHAR, VARCHAR, VARCHAR, BIGINT, BIGINT, VARCHAR].map((type) => LIST(type));
const MOST_EVENTS_A_COMMIT = 5_000;

/**
 * @typedef {object} StoredEvent
 * @property {string} id
 * @property {string} name without `dangol.`
 * @property {string} visitor
 * @property {string} session
 * @property {number} happenedAt epoch ms, by the visitor's clock
 * @property {number} receivedAt epoch ms
 * @property {string} event the CloudEvent as JSON
 */

/**
 * Opens the file, or makes it.
 * @param {string} file
 * @throws {Error} naming the fix when another process owns the file or it is no DuckDB file.
 */
export async function openStore(file) {
  await mkdir(dirname(file), { recursive: true });
  const instance = await DuckDBInstance.create(file, { memory_limit: '512MB', threads: '2' }).catch((error) => {
    throw explain(file, error);
  });
  const writer = await instance.connect();
  await writer.run(CREATE);
  /** @type {{ events: StoredEvent[], resolve: (stored: StoredEvent[]) => void, reject: (error: Error) => void }[]} */
  const waiting = [];
  /** @type {Promise<void> | undefined} */
  let writing;

  async function writeWaiting() {
    while (waiting.length > 0) {
      const group = takeGroup();
      try {
        const fresh = await insert(group.flatMap(({ events }) => events));
        // The first request that brings an id has stored it; a copy beside it finds the id gone.
        for (const { events, resolve } of group) resolve(events.filter(({ id }) => fresh.delete(id)));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = undefined;
  }

  function takeGroup() {
    let size = 0;
    const end = waiting.findIndex(({ events }) => {
      size += events.length;
      return size > MOST_EVENTS_A_COMMIT;
    });
    return waiting.splice(0, end === -1 ? waiting.length : Math.max(1, end));
  }

  /** @param {StoredEvent[]} events @returns {Promise<Set<string>>} the ids that were new */
  async function insert(events) {
    const rows = [...new Map(events.map((event) => [event.id, event])).values()];
    const columns = [
      rows.map(({ id }) => id),
      rows.map(({ name }) => name),
      rows.map(({ visitor }) => visitor),
      rows.map(({ session }) => session),
      rows.map(({ happenedAt }) => BigInt(Math.round(happenedAt))),
      rows.map(({ receivedAt }) => BigInt(receivedAt)),
      rows.map(({ event }) => event),
    ];
    const reader = await writer.runAndReadAll(
      INSERT,
      columns.map((column) => listValue(column)),
      COLUMN_TYPES,
    );
    return new Set(reader.getRows().map(([id]) => String(id)));
  }

  return {
    /**
     * Stores what is new. Resolves when it is on the disk.
     * @param {StoredEvent[]} events
     * @returns {Promise<StoredEvent[]>} the ones that were new
     */
    add(events) {
      if (events.length === 0) return Promise.resolve([]);
      const stored = new Promise((resolve, reject) => waiting.push({ events, resolve, reject }));
      writing ??= writeWaiting();
      return stored;
    },

    /** How many events there are. */
    async count() {
      const reader = await writer.runAndReadAll('SELECT count(*) FROM events');
      return Number(reader.getRows()[0][0]);
    },

    /** The newest events, oldest first, as JSON texts with when they were received (epoch ms). @param {number} limit */
    async newest(limit) {
      const sql = `SELECT event, epoch_ms(received_at) FROM events ORDER BY received_at DESC, happened_at DESC LIMIT ${limit}`;
      const rows = (await writer.runAndReadAll(sql)).getRows();
      return rows.reverse().map(([event, receivedAt]) => ({ event: String(event), receivedAt: Number(receivedAt) }));
    },

    /** Every event as one JSON text a line, oldest first, a chunk of lines at a time: memory does not grow with the log. */
    async *lines() {
      const reader = await instance.connect();
      try {
        const result = await reader.stream('SELECT event FROM events ORDER BY happened_at, id');
        for await (const rows of result.yieldRows()) yield rows.map(([event]) => `${event}\n`).join('');
      } finally {
        reader.closeSync();
      }
    },

    /** Writes what waits and folds DuckDB's log into the file. */
    async close() {
      await writing;
      await writer.run('CHECKPOINT');
      writer.closeSync();
      instance.closeSync();
    },
  };
}

/** @param {string} file @param {Error} error */
function explain(file, error) {
  const owner = /Conflicting lock is held in .*?\(PID (\d+)\)/.exec(error.message)?.[1];
  if (owner || /lock on file|being used by another process|already open/i.test(error.message)) {
    const who = owner ? `process ${owner}` : 'another process';
    return new Error(
      `${file} belongs to ${who}, and DuckDB lets one process own a file: stop it, or give another --file`,
    );
  }
  return new Error(`${file} cannot be opened, give another --file: ${error.message.split('\n')[0]}`);
}
