import { identifier } from '../../database/quote';
import { userError } from '../../errors';
import { isBlank, parseSql, type SqlNode, splitAtCommas } from './sql-tree';

/** Rows that ClickHouse reads itself: one of its tables, or files that it fetches. */
export interface Source {
  /** What stands after FROM. */
  sql: string;
  /** Whether it is a table of the database that the address names. */
  isUnqualified: boolean;
  /** For reports and messages: without keys or what is after a `?`. */
  label: string;
  /** Texts that must not be printed. */
  secrets: string[];
}

/** ClickHouse's table functions that read files, and need nothing else. */
const READERS =
  /^(s3|s3Cluster|gcs|url|urlCluster|file|fileCluster|azureBlobStorage|azureBlobStorageCluster|hdfs|hdfsCluster|iceberg|icebergS3|deltaLake|hudi)$/u;
/** Names of formats and compressions, as the arguments after the address have them. */
const FORMAT = /^(auto|CSV|TSV|TabSeparated|JSON|Parquet|ORC|Avro|Arrow|gzip|zstd|none)\w{0,20}$/u;
const TEXT = /^'(?:[^']|'')*'$/u;

/**
 * Reads `table:orders`, `table:shop.orders`, or a call of a table function that reads files, `s3('https://…/*.parquet')`, whose arguments
 * are texts, numbers, names and `name = text` alone: nothing that could be another statement. `undefined` for anything else: a file here.
 * @throws UserError for what begins like one of these and is none.
 */
export function parseSource(given: string): Source | undefined {
  const text = given.trim();
  if (text.startsWith('table:')) return table(text.slice('table:'.length));
  const [, reader = ''] = /^(\w+)\s*\(.*\)$/su.exec(text) ?? [];
  if (!READERS.test(reader)) return undefined;
  const [name, ...rest] = parseSql(text).filter((node) => !isBlank(node));
  const [call] = rest;
  if (rest.length !== 1 || typeof call !== 'object' || call.open !== '(') throw userError('badSource', reader);
  const args = splitAtCommas(call.inside).map((arg) => arg.filter((node) => !isBlank(node)));
  if (!args.every(isPlain)) throw userError('badSource', reader);
  const texts = args.flatMap((arg) => arg.filter((node) => typeof node === 'string' && TEXT.test(node)) as string[]);
  const [where = '', ...others] = texts.map((quoted) => quoted.slice(1, -1));
  const shown = where.replace(/[?].*$/su, '').replace(/\/\/[^/@]*@/u, '//');
  const secrets = [where, ...others].filter((value) => value.length > 3 && value !== shown && !FORMAT.test(value));
  const sql = `${name}(${args.map((arg) => arg.join('')).join(', ')})`;
  return { sql, isUnqualified: false, label: `${name}(${shown})`, secrets };
}

function table(name: string): Source {
  const parts = name.split('.');
  if (parts.length > 2 || parts.some((part) => part.trim() === '')) throw userError('badTable', name);
  const sql = parts.map((part) => identifier(part)).join('.');
  return { sql, isUnqualified: parts.length === 1, label: name, secrets: [] };
}

/** A text, a number, a name, or a name set to one of them. */
function isPlain(arg: readonly SqlNode[]): boolean {
  const isValue = (node: SqlNode | undefined) =>
    typeof node === 'string' && (TEXT.test(node) || /^[0-9][0-9.]*$/u.test(node) || /^[\p{L}_]\w*$/u.test(node));
  const [first, equals, value] = arg;
  return isValue(first) && (arg.length === 1 || (arg.length === 3 && equals === '=' && isValue(value)));
}
