import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Database } from '../database/open-database';
import { parseSource, type Source } from '../engines/clickhouse/parse-source';
import { userError } from '../errors';
import { fetchInput } from '../fetch/fetch-input';
import { isAddress } from '../fetch/is-address';
import { inspectText } from './encoding/text-file';
import type { Input } from './input';
import { openDelimited } from './open-delimited';
import { openJson } from './open-json';
import { openParquet } from './open-parquet';
import { refuseRuinedIds } from './refuse-ruined-ids';
import { tellKind } from './tell-kind';
import { openCompound } from './xlsx/open-compound';
import { openHtmlTable } from './xlsx/open-html-table';
import { openWorkbook } from './xlsx/open-workbook';
import { openFeed } from './xml/open-feed';

/**
 * Opens an order log, event log or catalogue by what is in it, whatever it is called: CSV, TSV, JSON, JSON Lines, XML, .xlsx, Parquet, and a table in HTML that is
 * called `.xls`; also packed by gzip. Text may be UTF-8, UTF-16 or CP949. What `https://…` leads to is downloaded first.
 * An engine that reads rows itself opens a table or files of its own, by `table:…` or a call of one of its functions.
 * @param file a path.
 * @param name what messages call it; for what was fetched, its address. Default the path.
 * @throws UserError where there is no such file or it has another layout.
 */
export async function openInput(database: Database, file: string, name = file): Promise<Input> {
  const source = parseSource(file);
  if (source) return database.open?.(source) ?? refuse(source);
  if (isAddress(file)) return fetchInput(file, database.scratch, (path, label) => openInput(database, path, label));
  const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? userError('noFile', name)
      : userError('unreadable', name, error.code ?? error.message);
  });
  if (info.isDirectory()) throw userError('notAFile', name);
  if (info.size === 0) throw userError('emptyFile', name);
  return refuseRuinedIds(database, await openKind(database, file, name));
}

async function openKind(database: Database, file: string, name: string): Promise<Input> {
  const kind = await tellKind(file, name);
  const ending = extname(name.replace(/\.gz$/iu, '')).toLowerCase();
  if (ending === '.parquet' || kind === 'parquet') return openParquet(database, file, name);
  switch (kind) {
    case 'workbook':
      return openWorkbook(database, file, name);
    case 'compound':
      return openCompound(file, name);
    case 'binary':
      throw userError('unknownFormat', name);
    case 'markup': {
      const text = await inspectText(file, name);
      return (await openFeed(database, text)) ?? openHtmlTable(database, text);
    }
    default: {
      const text = await inspectText(file, name);
      if (ending === '.xlsx') throw userError('badWorkbook', name);
      const isJson = kind === 'json' ? !/^\.(csv|tsv|txt)$/u.test(ending) : /^\.(json|jsonl|ndjson|log)$/u.test(ending);
      return isJson ? openJson(database, text) : openDelimited(database, text);
    }
  }
}

function refuse({ label }: Source): never {
  throw userError('needsClickhouse', label);
}
