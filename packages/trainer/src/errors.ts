import type { Role } from './columns/roles';

/** A mistake that the person at the keyboard can mend. Everything else is a bug and keeps its stack. */
export interface UserError extends Error {
  name: 'UserError';
  code: ErrorCode;
}

const list = (names: readonly string[]) => (names.length ? names.join(', ') : '(none)');

/** Every message a user may meet, in one place: what is wrong, then how to mend it. */
const MESSAGES = {
  unknownCommand: (name: string) =>
    `There is no command "${name}". Commands: train, publish, evaluate, inspect, report; see dangol --help.`,
  unknownOption: (name: string, command: string) =>
    `dangol ${command} has no option ${name}; see dangol ${command} --help.`,
  missingValue: (name: string) => `${name} needs a value after it.`,
  badNumber: (name: string, value: string, form: string) => `${name} must be ${form}; got "${value}".`,
  unexpected: (value: string, command: string) => `dangol ${command} does not know what to do with "${value}".`,
  noInput: () => 'Nothing to read: give --orders FILE or --events FILE.',
  noOut: () => 'Where should the model go? Give --out DIR.',
  noReportOut: () => 'Where should the page go? Give --out report.html.',
  unwritable: (file: string, why: string) => `${file}: cannot be written (${why}).`,
  noItem: () => 'Which item? dangol inspect ITEM --model DIR.',
  noModelGiven: () => 'Which model? Give --model DIR, or --orders FILE to train one for the occasion.',
  unknownProtocol: (name: string, known: readonly string[]) =>
    `There is no protocol "${name}". Protocols: ${list(known)}.`,
  protocolNeeds: (protocol: string, option: string) =>
    `--protocol ${protocol} needs ${option}; see dangol evaluate --help.`,
  needsProtocol: (option: string) => `${option} belongs to --protocol; see dangol evaluate --help.`,
  cutOrShare: () => 'What is held out? Give --cut or --share, not both.',
  protocolIgnores: (protocol: string, option: string) =>
    `--protocol ${protocol} has no use for ${option}: leave it out; see dangol evaluate --help.`,
  badLine: (file: string, line: number, form: string) => `${file}, line ${line}: expected ${form}.`,
  noCategories: () =>
    '--protocol complement needs categories: give --catalogue FILE with a category for the items of the log.',
  badMap: (entry: string, roles: readonly string[]) =>
    `--map "${entry}" is not of the form role=Column (or orders.role=Column). Roles: ${list(roles)}.`,
  mappedColumnMissing: (file: string, role: string, column: string, seen: readonly string[]) =>
    `${file}: --map says ${role}=${column}, but there is no such column. Columns seen: ${list(seen)}.`,
  missingColumn: (file: string, role: Role, seen: readonly string[]) =>
    `${file}: no column found for "${role}". Columns seen: ${list(seen)}. Name it with --map ${role}=Column.`,
  noFile: (file: string) => `${file}: no such file.`,
  notAFile: (file: string) => `${file}: a folder, not a file.`,
  unreadable: (file: string, why: string) => `${file}: cannot be read (${why}).`,
  unknownFormat: (file: string) =>
    `${file}: not a layout known here. Known: .csv, .tsv, .txt, .json, .jsonl, .ndjson, .parquet.`,
  emptyFile: (file: string) => `${file}: the file is empty.`,
  badJson: (file: string) => `${file}: neither a JSON array of objects nor one JSON object a line.`,
  nothingUsable: (refused: number, first: string) =>
    refused
      ? `Nothing can be learned: all ${refused} rows were refused (${first}).`
      : 'Nothing can be learned: there is no purchase, view or cart of an item in the log.',
  nothingToHoldOut: (why: string) => `Nothing to evaluate: ${why}`,
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
  noModel: (directory: string) =>
    `${directory}: no model here (manifest.json is missing or unreadable). Train one with dangol train.`,
  badModelFile: (file: string, why: string) => `${file}: not a dangol-model/1 file (${why}). Train again.`,
  otherLayout: (directory: string, name: string) =>
    `${directory}: holds a model under another name (${name}), which pages may be reading. Give the options that it was made with, or another folder.`,
  tooMuchLost: (target: string, had: number, has: number, most: number) =>
    `${target}: ${had} items are published, and this model has ${has}: more than ${Math.round(most * 100)} % are lost. Nothing was published. Is the catalogue whole? If so, give --max-loss 1.`,
  tooLargeForOne: (kib: number, most: number) =>
    `As one file this model has ${kib} KiB, and --single takes up to ${most}: every product page would load all of it. Leave --single out, or give --flat.`,
  notApart: (model: string) =>
    `${model}: a model in one file cannot be laid out otherwise. Train it without --single, then publish.`,
  badExtension: () => '--extension is one to eight small letters or digits, such as txt.',
  notAModelFolder: (directory: string) =>
    `${directory}: holds other things, but no model. Publish into an empty folder, or one with a model in it.`,
  noPublish: () =>
    'What goes where? dangol publish MODEL DIR, or an address in place of DIR: ftp://, ftps://, sftp:// or s3://.',
  unknownTarget: (scheme: string) =>
    `${scheme}:// is no place to publish to. Known: a folder, ftp://, ftps://, sftp://, s3://.`,
  badTarget: (scheme: string) =>
    `This ${scheme} address cannot be read. Expected ${scheme === 's3' ? 's3://bucket/prefix' : `${scheme}://user@host/path`}.`,
  secretInAddress: () =>
    'Leave the password out of the address: shells remember it, and lists of processes show it. Give it in DANGOL_PASSWORD.',
  secretMissing: (variable: string, target: string) => `${target}: the password is missing. Set ${variable}.`,
  clientMissing: (scheme: string, name: string) =>
    `${scheme}// needs the package ${name}, which is not installed: npm install ${name}. With npx: npx -p @dangol/trainer -p ${name} dangol ….`,
  targetLogin: (target: string, variable: string) =>
    `${target}: the host does not take this user or password. See the user in the address, and ${variable}.`,
  targetUnreachable: (target: string, why: string) =>
    `${target}: no answer from the host (${why}). What visitors read is as it was; the same command goes on where this one stopped.`,
  targetFull: (target: string, path: string) =>
    `${target}: the disk or the quota is full (at ${path}). What visitors read is as it was. Make room, then run it again.`,
  targetFailed: (target: string, path: string, why: string) =>
    `${target}: the host refuses ${path || 'the folder'} (${why}). What visitors read is as it was.`,
  targetForbids: (target: string, path: string, why: string) =>
    `${target}: the service refuses ${path || 'the listing'} (${why}). The key needs s3:PutObject, s3:GetObject, s3:DeleteObject and s3:ListBucket on this bucket. What visitors read is as it was.`,
  hostKey: (target: string) =>
    `${target}: the host shows another key than DANGOL_HOST_KEY says. Ask who runs it before sending anything there.`,
  badState: (file: string) =>
    `${file}: not a dangol-state/1 file. Name another file for --state: it is begun anew there, from the whole log.`,
  publicState: (file: string, folder: string) =>
    `${file}: --state holds the ids of buyers and visitors, and ${folder} is for the web. Keep it in another folder, where the logs are.`,
  stateEngine: () => '--state is kept by the engine of this machine: leave --engine clickhouse out, or --state.',
  stateNeedsTimes: (log: 'order' | 'event') =>
    `--state adds what is new to what was counted before, and the ${log} log has no times to tell it by. Leave --state out, or name the column with --map at=Column.`,
  stateFloor: (most: number) =>
    `--state knows of a pair whether ${most} people made it, not how many more: --min-buyers and --min-visitors can be at most ${most} with it.`,
  unknownItem: (id: string, near: readonly string[]) =>
    near.length ? `No item "${id}" in this model. Near: ${near.join('; ')}.` : `No item "${id}" in this model.`,
} as const;

/** The key of a message. */
export type ErrorCode = keyof typeof MESSAGES;

/** Makes the error for a mistake of the user; `run` prints its message alone and exits with 1. */
export function userError<Code extends ErrorCode>(
  code: Code,
  ...details: Parameters<(typeof MESSAGES)[Code]>
): UserError {
  const write = MESSAGES[code] as (...args: unknown[]) => string;
  return Object.assign(new Error(write(...details)), { name: 'UserError' as const, code });
}

/** Whether an error is one of the table. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
