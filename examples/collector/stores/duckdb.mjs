// One DuckDB file holds every event once. A promise of `add` resolves only when DuckDB has written its log and called fsync,
// so what was acknowledged survives a killed process.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BIGINT, DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { createGroupCommit } from './group-commit.mjs';

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

/**
 * Opens the file, or makes it.
 * @param {string} file
 * @returns {Promise<import('../store.mjs').Store>}
 * @throws {Error} naming the fix when another process owns the file or it is no DuckDB file.
 */
export async function openDuckDb(file) {
  await mkdir(dirname(file), { recursive: true });
  const instance = await DuckDBInstance.create(file, { memory_limit: '512MB', threads: '2' }).catch((error) => {
    throw explain(file, error);
  });
  const writer = await instance.connect();
  await writer.run(CREATE);
  const { add, settled } = createGroupCommit(insert);

  async function insert(events) {
    const columns = [
      events.map(({ id }) => id),
      events.map(({ name }) => name),
      events.map(({ visitor }) => visitor),
      events.map(({ session }) => session),
      events.map(({ happenedAt }) => BigInt(Math.round(happenedAt))),
      events.map(({ receivedAt }) => BigInt(receivedAt)),
      events.map(({ event }) => event),
    ];
    const reader = await writer.runAndReadAll(
      INSERT,
      columns.map((column) => listValue(column)),
      COLUMN_TYPES,
    );
    return new Set(reader.getRows().map(([id]) => String(id)));
  }

  return {
    place: file,
    add,

    async count() {
      const reader = await writer.runAndReadAll('SELECT count(*) FROM events');
      return Number(reader.getRows()[0][0]);
    },

    async newest(limit) {
      const sql = `
        SELECT event, epoch_ms(received_at) FROM events ORDER BY received_at DESC, happened_at DESC, id DESC LIMIT ${limit}`;
      const rows = (await writer.runAndReadAll(sql)).getRows();
      return rows.reverse().map(([event, receivedAt]) => ({ event: String(event), receivedAt: Number(receivedAt) }));
    },

    async *lines(of) {
      const reader = await instance.connect();
      try {
        const where = of ? "WHERE starts_with(name, 'intent_')" : '';
        const result = await reader.stream(`SELECT event FROM events ${where} ORDER BY happened_at, id`);
        for await (const rows of result.yieldRows()) yield rows.map(([event]) => `${event}\n`).join('');
      } finally {
        reader.closeSync();
      }
    },

    /** Writes what waits and folds DuckDB's log into the file. */
    async close() {
      await settled();
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
