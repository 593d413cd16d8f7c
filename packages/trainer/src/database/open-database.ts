import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** One DuckDB in memory with a scratch folder of its own, which it spills to beyond its memory limit. */
export interface Database {
  connection: DuckDBConnection;
  /** Removed by `close`; for converted inputs and spilled rows. */
  scratch: string;
  /** A second door to the same tables, for two streams at once. */
  connect(): Promise<DuckDBConnection>;
  /** Runs a statement and gives its rows with column names. Whole numbers come as numbers. */
  rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]>;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Bounds of the work. */
export interface DatabaseOptions {
  /** What DuckDB may use before it spills, in DuckDB's words. Default `2GB`. */
  memory?: string;
  /** Default 2. The result does not depend on it. */
  threads?: number;
}

/** Opens the database of one run. Extensions are never fetched from anywhere. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const scratch = await mkdtemp(join(tmpdir(), 'dangol-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory ?? '2GB',
    threads: String(options.threads ?? 2),
    temp_directory: join(scratch, 'spill'),
    autoinstall_known_extensions: 'false',
  }).catch(async (error: unknown) => {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  });
  const connections = [await instance.connect()];
  const connection = connections[0] as DuckDBConnection;
  await connection.run("SET TimeZone = 'UTC'");
  return {
    connection,
    scratch,
    async connect() {
      const another = await instance.connect();
      connections.push(another);
      return another;
    },
    async rows<Row>(sql: string) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => {
        const entries = Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : value,
        ]);
        return Object.fromEntries(entries) as Row;
      });
    },
    async run(sql) {
      await connection.run(sql);
    },
    async close() {
      for (const open of connections) open.closeSync();
      instance.closeSync();
      await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
