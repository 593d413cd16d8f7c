// POST /events takes CloudEvents batches; GET / shows them as they come; GET /log.jsonl gives them all to the trainer; GET /intents shows what is due.
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readIntents } from './intents.mjs';
import { createLive } from './live.mjs';
import { BodyError, readBatch, readBody } from './read-batch.mjs';
import { openStore } from './store.mjs';

const MOST_BYTES_A_BODY = 1024 * 1024;
const MOST_BYTES_IN_FLIGHT = 32 * 1024 * 1024;
const MOST_EVENTS_A_BATCH = 1_000;

/**
 * Starts a collector.
 * @param {object} [options]
 * @param {number} [options.port] default 8787; 0 takes a free one
 * @param {string} [options.host] default 127.0.0.1, this machine only; `0.0.0.0` lets the network in
 * @param {'duckdb' | 'postgres'} [options.sink] where the events go; default `duckdb`
 * @param {string} [options.file] the DuckDB file; default `events.duckdb` in the working folder
 * @param {string} [options.url] the PostgreSQL database; what it leaves out, or all of it, comes from PGHOST, PGUSER and their kin
 * @param {string[]} [options.origins] pages that may send, such as `https://shop.example`; default all
 * @param {boolean} [options.openToRead] whether other machines may see the stream and the log; default false
 * @returns {Promise<{ url: string, port: number, place: string, close: () => Promise<void> }>} `place`: where the events are, to print
 * @throws {Error} naming the fix when the port or the file is taken, or the database cannot be used
 */
export async function startCollector(options = {}) {
  const { port = 8787, host = '127.0.0.1', origins = [], openToRead = false } = options;
  const { sink = 'duckdb', file = 'events.duckdb', url } = options;
  const store = await openStore({ sink, file, url });
  const live = await createLive(store);
  let bytesInFlight = 0;
  let quietUntil = 0;

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error) => {
      complain(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 503, { error: 'the event store failed; try again' }, { 'retry-after': '5' });
    });
  });

  /** Once a second at most: while a database is away, every request fails alike. */
  function complain(error) {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + 1_000;
    console.error(`collector: ${error.message || error.code}`);
  }

  async function answer(request, response) {
    const path = request.url.split('?', 1)[0];
    if (path === '/events') return answerEvents(request, response);
    if (request.method !== 'GET') return sendJson(response, 405, { error: 'expected GET' }, { allow: 'GET' });
    if (!openToRead && !isLocal(request)) {
      return sendJson(response, 403, {
        error: 'events are shown on this machine only; --open-to-read shows them to all',
      });
    }
    if (path === '/') return live.page(request, response);
    if (path === '/stream') return live.watch(response);
    if (path === '/log.jsonl') return sendLog(store, response);
    const now = Date.now();
    if (path === '/intents')
      return sendJson(response, 200, { now, intents: await readIntents(store.lines('intents'), now) });
    sendJson(response, 404, { error: 'expected /events, /, /stream, /log.jsonl or /intents' });
  }

  async function answerEvents(request, response) {
    const { origin } = request.headers;
    const isAllowed = !origin || origins.length === 0 || origins.includes(origin);
    response.setHeader('vary', 'origin');
    if (origin && isAllowed) response.setHeader('access-control-allow-origin', origin);
    if (request.method === 'OPTIONS') {
      const headers = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' };
      return response.writeHead(204, { ...headers, 'access-control-max-age': '86400' }).end();
    }
    if (request.method !== 'POST')
      return sendJson(response, 405, { error: 'expected POST' }, { allow: 'POST, OPTIONS' });
    if (!isAllowed) return sendJson(response, 403, { error: `${origin} may not send; start with --origin ${origin}` });
    let bytes = 0;
    try {
      const body = await readBody(request, MOST_BYTES_A_BODY, (more) => {
        bytes += more;
        bytesInFlight += more;
        if (bytesInFlight > MOST_BYTES_IN_FLIGHT) throw new BodyError(503, 'too much at once; try again');
      });
      const limits = { mostEvents: MOST_EVENTS_A_BATCH, receivedAt: Date.now() };
      const { events, refused } = readBatch(request.headers['content-type'], body, limits);
      const stored = await store.add(events);
      const duplicates = events.length - stored.length;
      live.show(stored, duplicates, refused);
      const status = refused.length === 0 ? 200 : events.length === 0 ? 400 : 207;
      sendJson(response, status, { stored: stored.length, duplicates, refused });
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      live.show([], 0, [{ error: error.message }]);
      sendJson(response, error.status, { error: error.message }, error.status === 503 ? { 'retry-after': '2' } : {});
    } finally {
      bytesInFlight -= bytes;
    }
  }

  await listen(server, port, host).catch(async (error) => {
    live.close();
    await store.close();
    throw error;
  });
  const bound = server.address().port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${name}:${bound}/`,
    port: bound,
    place: store.place,
    async close() {
      live.close();
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      await closed;
      await store.close();
    },
  };
}

/** This machine, by address and by name: another site may point its own name here, and a proxy's visitors come from here too. */
function isLocal({ socket, headers }) {
  const isNear = /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
  const isNamedSo = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  return isNear && isNamedSo && !headers['x-forwarded-for'] && !headers.forwarded;
}

async function sendLog(store, response) {
  const lines = store.lines();
  // Read before the head is written, so that a store that is away is a 503 and not a log cut short.
  const first = await lines.next();
  try {
    response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
    await pipeline(continueWith(first, lines), response);
  } catch (error) {
    // A reader who leaves early is no failure.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    await lines.return();
  }
}

async function* continueWith(first, rest) {
  if (!first.done) yield first.value;
  yield* rest;
}

function sendJson(response, status, body, headers = {}) {
  // What is left of a refused body is not read: the connection ends with the answer.
  if (status === 413 || status === 503) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') return failed(error);
      failed(new Error(`port ${port} is taken: stop what uses it, or choose another with --port (0 takes a free one)`));
    });
    server.listen(port, host, done);
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      sink: { type: 'string', default: 'duckdb' },
      file: { type: 'string' },
      url: { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      'open-to-read': { type: 'boolean', default: false },
    },
  });
  const { host, sink, file, origin: origins } = values;
  if (sink === 'postgres' ? file : values.url)
    throw new Error('--file is for --sink duckdb, --url for --sink postgres: give one of them');
  const url = values.url ?? process.env.DATABASE_URL;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: expected 0 to 65535, got ${values.port}`);
  const collector = await startCollector({ port, host, sink, file, url, origins, openToRead: values['open-to-read'] });
  console.log(`collector: ${collector.url} shows the events that ${collector.url}events takes into ${collector.place}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => collector.close().then(() => process.exit(0)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`collector: ${error.message}`);
    process.exitCode = 1;
  });
}
