import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ClickHouseLogLevel, type ClickHouseSettings, createClient, type Row } from '@clickhouse/client';
import type { Cell } from '../../database/open-database';
import type { Address } from './parse-address';
import type { Connect } from './transport';

/** A statement may take this long. */
const LONGEST_MS = 12 * 3_600_000;

/** ClickHouse's HTTP interface through its own client. @see https://clickhouse.com/docs/integrations/javascript */
export function connectOverHttp({ url, username, password, database }: Address): Connect {
  return ({ database: inside = database, settings, queryPrefix }) => {
    const client = createClient({
      url,
      username,
      password,
      ...(inside !== undefined && { database: inside }),
      application: 'dangol',
      request_timeout: LONGEST_MS,
      // It would print what went wrong beside us, addresses of sources included.
      log: { level: ClickHouseLogLevel.OFF },
      compression: { response: true, request: true },
      clickhouse_settings: {
        ...(settings as ClickHouseSettings),
        // An answer comes whole or as an error; the server keeps a long one on its disk meanwhile.
        wait_end_of_query: 1,
        // A proxy between would end what is silent for long.
        send_progress_in_http_headers: 1,
        http_headers_progress_interval_ms: '20000',
      },
    });
    const query_id = () => `${queryPrefix}-${randomUUID()}`;
    return {
      async command(sql) {
        await client.command({ query: sql, query_id: query_id() });
      },
      async *query(sql) {
        const result = await client.query({ query: sql, format: 'JSONCompactEachRowWithNames', query_id: query_id() });
        for await (const rows of result.stream()) yield (rows as Row[]).map((row) => row.json<Cell[]>());
      },
      async insert(table, columns, rows) {
        await client.insert({
          table,
          columns: columns as [string, ...string[]],
          values: Readable.from(rows, { objectMode: true }),
          format: 'JSONCompactEachRow',
          query_id: query_id(),
        });
      },
      close: () => client.close(),
    };
  };
}
