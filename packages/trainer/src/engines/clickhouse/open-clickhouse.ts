import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Database } from '../../database/open-database';
import { identifier, literal } from '../../database/quote';
import { closeOnSignal, type Signals } from '../close-on-signal';
import { createEmpty } from '../create-empty';
import { explainError } from './explain-error';
import { openSource } from './open-source';
import { SETTINGS } from './settings';
import { toClickhouse } from './to-clickhouse';
import type { Connect, Transport } from './transport';

/** A ClickHouse to work in. */
export interface ClickhouseOptions {
  connect: Connect;
  /** Where tables are that are named without one. Default `default`. */
  database?: string | undefined;
  /** For messages. */
  host: string;
  /** Never printed. */
  secrets: readonly string[];
}

/**
 * A database of its own for one run on a ClickHouse, dropped by `close`, and when the process is told to stop, with all that is in it.
 * @throws UserError where the server cannot be reached, or does not let this user make a database.
 */
export async function openClickhouse(
  { connect, database: home = 'default', host, secrets }: ClickhouseOptions,
  signals: Signals,
): Promise<Database> {
  const name = `dangol_${new Date().toISOString().replace(/\D/gu, '').slice(0, 14)}_${randomBytes(4).toString('hex')}`;
  const hidden = [...secrets];
  const explained = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw explainError(error, host, hidden);
    }
  };
  const outside = connect({ settings: SETTINGS, queryPrefix: `${name}-control` });
  await explained(() => outside.command(`CREATE DATABASE ${name}`)).catch(async (error: unknown) => {
    await outside.close();
    throw error;
  });
  const scratch = await mkdtemp(join(tmpdir(), 'dangol-'));
  const inside = connect({ database: name, settings: SETTINGS, queryPrefix: name });
  const close = once(async () => {
    ignoreSignals();
    await inside.close();
    try {
      await outside.command(
        `KILL QUERY WHERE startsWith(query_id, ${literal(name)}) AND query_id NOT LIKE '%-control-%' SYNC`,
      );
    } catch {
      // Without the right to stop them they end by themselves.
    }
    try {
      await explained(() => outside.command(`DROP DATABASE IF EXISTS ${name} SYNC`));
    } finally {
      await outside.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    }
  });
  const ignoreSignals = closeOnSignal(signals, close);
  const database: Database = {
    scratch,
    run: (sql) =>
      explained(async () => {
        for (const statement of toClickhouse(sql)) await inside.command(statement);
      }),
    rows: <Row>(sql: string) => explained(() => objects<Row>(inside, oneOf(toClickhouse(sql)))),
    async *stream<Row extends readonly unknown[]>(sql: string) {
      try {
        let named = false;
        for await (const rows of inside.query(oneOf(toClickhouse(sql)))) {
          if (rows.length) yield (named ? rows : rows.slice(1)) as unknown as Row[];
          named ||= rows.length > 0;
        }
      } catch (error) {
        throw explainError(error, host, hidden);
      }
    },
    insert: (table, columns, rows) =>
      explained(async () => {
        for (const statement of toClickhouse(createEmpty(table, columns))) await inside.command(statement);
        const some = await begun(rows);
        if (some) await inside.insert(table, Object.keys(columns), some);
      }),
    open(source) {
      hidden.push(...source.secrets);
      const sql = source.isUnqualified ? `${identifier(home)}.${source.sql}` : source.sql;
      return openSource(database, { ...source, sql });
    },
    close,
  };
  return database;
}

/** The same rows; `undefined` for none: an INSERT without rows is an error. */
async function begun(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<AsyncIterable<readonly Cell[]> | undefined> {
  async function* all() {
    yield* rows;
  }
  const iterator = all();
  const first = await iterator.next();
  if (first.done) return undefined;
  async function* again() {
    yield first.value as readonly Cell[];
    yield* iterator;
  }
  return again();
}

function oneOf([statement = '']: string[]): string {
  return statement;
}

async function objects<Row>(transport: Transport, sql: string): Promise<Row[]> {
  const all: Cell[][] = [];
  for await (const rows of transport.query(sql)) for (const row of rows) all.push(row);
  const [names = [], ...rows] = all;
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])) as Row);
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
