import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';
import type { Database, DatabaseOptions } from '../../database/open-database';
import { createEmpty } from '../create-empty';
import { appendRow } from './append-row';

/** Columns whose values are what JavaScript would have them: a stream of millions of rows leaves them alone. */
const NARROW = new Set([DuckDBTypeId.INTEGER, DuckDBTypeId.DOUBLE, DuckDBTypeId.VARCHAR, DuckDBTypeId.BOOLEAN]);

/** One DuckDB in memory, which spills to its scratch folder beyond its memory limit. Extensions are never fetched from anywhere. */
export async function openDuckdb(options: DatabaseOptions = {}): Promise<Database> {
  const scratch = await mkdtemp(join(tmpdir(), 'dangol-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory ?? '1200MB',
    threads: String(options.threads ?? 2),
    temp_directory: join(scratch, 'spill'),
    autoinstall_known_extensions: 'false',
  }).catch(async (error: unknown) => {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  });
  const open = new Set<DuckDBConnection>();
  const connect = async () => {
    const connection = await instance.connect();
    open.add(connection);
    return connection;
  };
  const leave = (connection: DuckDBConnection) => {
    if (open.delete(connection)) connection.closeSync();
  };
  const connection = await connect();
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  return {
    scratch,
    async run(sql) {
      await connection.run(sql);
    },
    async rows<Row>(sql: string) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => {
        const entries = Object.entries(row).map(([name, value]) => [name, plain(value)]);
        return Object.fromEntries(entries) as Row;
      });
    },
    async *stream<Row extends readonly unknown[]>(sql: string) {
      // A connection has one stream at a time.
      const own = await connect();
      try {
        const result = await own.stream(sql);
        const wide = result.columnTypes().flatMap(({ typeId }, place) => (NARROW.has(typeId) ? [] : [place]));
        for await (const rows of result.yieldRows()) {
          for (const place of wide) for (const row of rows) row[place] = plain(row[place]) as (typeof row)[number];
          yield rows as unknown as Row[];
        }
      } finally {
        leave(own);
      }
    },
    async insert(table, columns, rows) {
      const types = Object.values(columns);
      await connection.run(createEmpty(table, columns));
      // What gives the rows may ask the database for them meanwhile.
      const own = await connect();
      try {
        const appender = await own.createAppender(table);
        if (Symbol.iterator in rows) for (const row of rows) appendRow(appender, types, row);
        else for await (const row of rows) appendRow(appender, types, row);
        appender.closeSync();
      } finally {
        leave(own);
      }
    },
    async close() {
      for (const each of open) leave(each);
      instance.closeSync();
      await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function plain<Value>(value: Value): Value {
  return (typeof value === 'bigint' ? Number(value) : value) as Value;
}
