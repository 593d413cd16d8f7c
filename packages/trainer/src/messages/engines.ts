/** Messages of the database that runs the statements, and the state that is kept from day to day. */
export const ENGINE_MESSAGES = {
  outOfMemory: (limit: string) =>
    `The database ran out of memory (${limit}). Give it more with --memory 4GB, or train on a shorter span of the log.`,
  needsClickhouse: (source: string) =>
    `${source}: DuckDB reads files of this machine; for a table, or for files that the database fetches, give --engine clickhouse --url ….`,
  unknownEngine: (name: string) => `There is no engine "${name}". Engines: duckdb, clickhouse.`,
  idleAddress: () => '--url is the address of a ClickHouse: give --engine clickhouse with it, or leave it out.',
  noAddress: () =>
    'Which ClickHouse? Give --url http://user@host:8123/database, and its password in DANGOL_CLICKHOUSE_PASSWORD.',
  badAddress: () => '--url must be like http://user@host:8123 or https://user@host:8443/database.',
  badSource: (reader: string) =>
    `${reader}(…): its arguments must be texts in single quotes, numbers, names, or name = 'text', as in ${reader}('https://host/*.parquet').`,
  badTable: (name: string) => `table:${name}: expected table:NAME or table:DATABASE.NAME.`,
  noTable: (name: string) => `ClickHouse has no ${name || 'such table'}, or does not show it to this user.`,
  engineUnreachable: (host: string, why: string) =>
    `No ClickHouse answers at ${host} (${why}). Is it the address of its HTTP interface (port 8123, or 8443 with https)?`,
  engineRefusesUser: () => 'ClickHouse does not take this user or password: see --url and DANGOL_CLICKHOUSE_PASSWORD.',
  engineForbids: (said: string) =>
    `ClickHouse does not let this user do it: ${said} Training makes a database of its own: GRANT CREATE DATABASE, DROP DATABASE, CREATE TABLE, DROP TABLE, SELECT, INSERT, ALTER ON dangol_*.* and SELECT on what is read.`,
  engineOutOfMemory: (limit: string) =>
    `ClickHouse ran out of memory (${limit} for one statement). Raise max_memory_usage of this user, or train on a shorter span of the log.`,
  engineDiskFull: () =>
    "ClickHouse's disk is full: a run needs about as much as the log's columns that are read, twice.",
  engineCannotRead: (said: string) => `ClickHouse cannot read it: ${said}`,
  badState: (file: string) =>
    `${file}: not a dangol-state/2 file. Name another file for --state: it is begun anew there, from the whole log.`,
  publicState: (file: string, folder: string) =>
    `${file}: --state holds the ids of buyers and visitors, and ${folder} is for the web. Keep it in another folder, where the logs are.`,
  stateEngine: () => '--state is kept by the engine of this machine: leave --engine clickhouse out, or --state.',
  stateNeedsTimes: (log: 'order' | 'event') =>
    `--state adds what is new to what was counted before, and the ${log} log has no times to tell it by. Leave --state out, or name the column with --map at=Column.`,
  stateFloor: (most: number) =>
    `--state knows of a pair whether ${most} people made it, not how many more: --min-buyers and --min-visitors can be at most ${most} with it.`,
} as const;
