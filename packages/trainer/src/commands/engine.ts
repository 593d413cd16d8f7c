import type { Arguments, Arity } from '../arguments/parse-arguments';
import { clickhouse } from '../engines/clickhouse/clickhouse';
import type { ClickhouseOptions } from '../engines/clickhouse/open-clickhouse';
import { userError } from '../errors';

/** Options of a command that can run its statements elsewhere. */
export const ENGINE_OPTIONS: Record<string, Arity> = { engine: 'one', url: 'one' };

/** The ClickHouse that `--engine clickhouse --url …` names; `undefined` for DuckDB. @throws UserError for an unknown engine or a bad address. */
export function engineOf({ values }: Arguments): ClickhouseOptions | undefined {
  const url = values.get('url')?.[0];
  const engine = values.get('engine')?.[0] ?? (url === undefined ? 'duckdb' : 'clickhouse');
  if (engine !== 'duckdb' && engine !== 'clickhouse') throw userError('unknownEngine', engine);
  if (engine === 'duckdb' && url !== undefined) throw userError('idleAddress');
  if (engine === 'duckdb') return undefined;
  if (url === undefined) throw userError('noAddress');
  return clickhouse(url);
}
