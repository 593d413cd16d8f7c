import { userError } from '../../errors';

/** Where a ClickHouse is, and who asks. */
export interface Address {
  /** `http://host:8123`, nothing else in it. */
  url: string;
  username: string;
  password: string;
  /** For names without a database. */
  database?: string;
}

/**
 * Reads `http://user:password@host:8123/database`.
 * @param environment holds the password where the address has none, as `DANGOL_CLICKHOUSE_PASSWORD`.
 * @throws UserError that does not repeat what was given: a password may stand in it.
 */
export function parseAddress(text: string, environment: Record<string, string | undefined>): Address {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  const path = parsed?.pathname.slice(1).replace(/\/$/u, '') ?? '';
  if (!parsed || !/^https?:$/u.test(parsed.protocol) || path.includes('/')) throw userError('badAddress');
  const { protocol, host, username, password } = parsed;
  return {
    url: `${protocol}//${host}`,
    username: decoded(username) || 'default',
    password: decoded(password) || (environment.DANGOL_CLICKHOUSE_PASSWORD ?? ''),
    ...(path && { database: decoded(path) }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A bare `%`, in a password more often than not.
    throw userError('badAddress');
  }
}
