import { isUserError, userError } from '../../errors';

/** Numbers of ClickHouse's errors. @see https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp */
const CODES: Record<string, (message: string) => Error> = {
  60: (message) => userError('noTable', named(message)),
  81: (message) => userError('noTable', named(message)),
  516: () => userError('engineRefusesUser'),
  192: () => userError('engineRefusesUser'),
  497: (message) => userError('engineForbids', message),
  241: (message) => userError('engineOutOfMemory', limit(message)),
  243: () => userError('engineDiskFull'),
  164: (message) => userError('engineForbids', message),
};

/** What the files of a source bring: they are not there, not readable, or not what they are called. */
const OF_SOURCES = ['499', '400', '76', '74', '86', '210', '36', '27', '117', '33', '636', '107', '291', '198'];

const OF_NETWORK =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|DEPTH_|ERR_TLS|SELF_SIGNED|UNABLE_TO)/u;

/**
 * What went wrong with a ClickHouse in words for the person at the keyboard; other errors stay as they are, but for the secrets.
 * @param secrets texts to leave out: the password, keys of a source.
 */
export function explainError(error: unknown, host: string, secrets: readonly string[]): unknown {
  if (!(error instanceof Error) || isUserError(error)) return error;
  const { code: given, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const hidden = secrets.reduce((text, secret) => (secret ? text.replaceAll(secret, '…') : text), error.message);
  const code = /^\d+$/u.test(String(given)) ? String(given) : /Code: (\d+)/u.exec(error.message)?.[1];
  if (code !== undefined) {
    const message = firstLine(hidden);
    const explain =
      CODES[code] ?? (OF_SOURCES.includes(code) ? () => userError('engineCannotRead', message) : undefined);
    return explain?.(message) ?? rid(error, hidden);
  }
  const network = [given, cause?.code].map(String).find((text) => OF_NETWORK.test(text));
  if (network !== undefined) return userError('engineUnreachable', host, network);
  if (/timeout|socket hang up/iu.test(error.message)) return userError('engineUnreachable', host, 'no answer');
  return rid(error, hidden);
}

function rid(error: Error, message: string): Error {
  error.stack = error.stack?.replace(error.message, message);
  error.message = message;
  return error;
}

function firstLine(message: string): string {
  const [, said = message] = /DB::Exception: (.*)/su.exec(message) ?? [];
  return said.split('\n')[0]?.slice(0, 300) ?? '';
}

function named(message: string): string {
  return /(?:Table|Database|identifier) [`'"]?([^\s`'"]+)/u.exec(message)?.[1]?.replace(/[.]$/u, '') ?? '';
}

function limit(message: string): string {
  return /maximum: ([0-9.]+ [KMGT]?i?B)/u.exec(message)?.[1] ?? 'its limit';
}
