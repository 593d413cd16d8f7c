import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { ChdbSession } from './load-chdb';

/** ClickHouse's HTTP interface over the engine in this process, as far as its own client uses it. */
export interface Served {
  url: string;
  /** What was asked so far, without the rows of inserts. */
  asked: string[];
  /** What was answered, as text. */
  answered: string[];
  close(): Promise<void>;
}

const USER = { name: 'trainer', password: 'pass word&1' };

/** The address with its user and password, as `--url` takes it. */
export function addressOf({ url }: Served, path = ''): string {
  return `${url.replace('//', `//${USER.name}:${encodeURIComponent(USER.password)}@`)}${path}`;
}

/** What is a parameter of the interface itself, and no setting of the engine. */
const PARAMETERS =
  /^(query|query_id|database|default_format|session_.*|wait_end_of_query|enable_http_compression|send_progress_in_http_headers|http_headers_progress_interval_ms|role)$/u;

/** Serves a session on a free port. One statement runs at a time. */
export async function serveClickhouse(session: ChdbSession): Promise<Served> {
  const asked: string[] = [];
  const answered: string[] = [];
  const answer = (parameters: URLSearchParams, body: string) => {
    const database = parameters.get('database');
    const settings = [...parameters].filter(([name]) => !PARAMETERS.test(name));
    if (database !== null) session.query(`USE ${database}`);
    for (const [name, value] of settings) session.query(`SET ${name} = '${value}'`);
    try {
      return session.query(parameters.has('query') ? `${parameters.get('query')}\n${body}` : body);
    } finally {
      for (const [name] of settings) session.query(`SET ${name} = DEFAULT`);
    }
  };
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    try {
      if (!knows(request))
        throw new Error('Code: 516. DB::Exception: trainer: Authentication failed. (AUTHENTICATION_FAILED)');
      const body = await buffer(request);
      const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
      asked.push(searchParams.get('query') ?? text);
      const rows = answer(searchParams, text);
      answered.push(rows);
      response.writeHead(200, { 'content-type': 'text/plain' }).end(rows);
    } catch (error) {
      const message = (error as Error).message.replace(/^Query failed: /u, '');
      const code = /^Code: (\d+)/u.exec(message)?.[1] ?? '1';
      response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answered,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function knows({ headers }: IncomingMessage): boolean {
  return headers.authorization === `Basic ${Buffer.from(`${USER.name}:${USER.password}`).toString('base64')}`;
}
