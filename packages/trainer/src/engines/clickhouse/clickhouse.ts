import { connectOverHttp } from './connect-over-http';
import type { ClickhouseOptions } from './open-clickhouse';
import { parseAddress } from './parse-address';

/**
 * A ClickHouse to train on, by the address of its HTTP interface: `http://user:password@host:8123/database`.
 * @param environment holds the password where the address has none, as `DANGOL_CLICKHOUSE_PASSWORD`.
 * @throws UserError for an address that is none.
 */
export function clickhouse(
  url: string,
  environment: Record<string, string | undefined> = process.env,
): ClickhouseOptions {
  const address = parseAddress(url, environment);
  const { url: host, database, password } = address;
  return { connect: connectOverHttp(address), database, host, secrets: [password] };
}
