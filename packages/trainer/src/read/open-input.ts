import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Database } from '../database/open-database';
import { parseSource, type Source } from '../engines/clickhouse/parse-source';
import { userError } from '../errors';
import { fetchInput } from '../fetch/fetch-input';
import { isAddress } from '../fetch/is-address';
import type { Input } from './input';
import { openDelimited } from './open-delimited';
import { openJson } from './open-json';
import { openParquet } from './open-parquet';
import { toUtf8 } from './to-utf8';

/**
 * Opens an order log, event log or catalogue by its extension and first bytes: CSV, TSV, JSON, JSON Lines, Parquet.
 * Text that is not UTF-8 is converted first.
 * What `https://…` leads to is downloaded first.
 * An engine that reads rows itself opens a table or files of its own, by `table:…` or a call of one of its functions.
 * @throws UserError where there is no such file or it has another layout.
 */
export async function openInput(database: Database, file: string): Promise<Input> {
  const source = parseSource(file);
  if (source) return database.open?.(source) ?? refuse(source);
  if (isAddress(file)) return fetchInput(file, database.scratch, (path) => openInput(database, path));
  const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? userError('noFile', file)
      : userError('unreadable', file, error.code ?? error.message);
  });
  if (info.isDirectory()) throw userError('notAFile', file);
  if (info.size === 0) throw userError('emptyFile', file);
  switch (extname(file).toLowerCase()) {
    case '.parquet':
      return openParquet(database, file);
    case '.json':
    case '.jsonl':
    case '.ndjson':
    case '.log':
      return openJson(database, file, await toUtf8(file, database.scratch));
    case '.csv':
    case '.tsv':
    case '.txt':
      return openDelimited(database, file, await toUtf8(file, database.scratch));
    default:
      throw userError('unknownFormat', file);
  }
}

function refuse({ label }: Source): never {
  throw userError('needsClickhouse', label);
}
