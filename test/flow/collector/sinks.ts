import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POSTGRES, postgresBin, startPostgres } from './run-postgres';

/** Where a collector can put events. */
export interface Sink {
  name: string;
  isHere: boolean;
  open(): Promise<OpenSink>;
}

/** A place for files or databases. */
export interface OpenSink {
  /** The arguments that give a collector a new, empty store. */
  empty(): Promise<string[]>;
  remove(): Promise<void>;
}

/** Every sink; what is not on this machine says so in its name. */
export const SINKS: Sink[] = [
  { name: 'DuckDB', isHere: true, open: openFolder },
  { name: POSTGRES, isHere: Boolean(postgresBin), open: openCluster },
];

async function openFolder(): Promise<OpenSink> {
  const folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
  let serial = 0;
  return {
    empty: async () => ['--file', join(folder, `events-${++serial}.duckdb`)],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openCluster(): Promise<OpenSink> {
  const postgres = await startPostgres();
  let serial = 0;
  return {
    empty: async () => ['--sink', 'postgres', '--url', await postgres.createDatabase(`events_${++serial}`)],
    remove: postgres.remove,
  };
}
