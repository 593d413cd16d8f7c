// Takes GA4 events from the shop's pages, adds what must not stand in a page, and passes them on to Google. It logs no body and no address.
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createForward, RequestError } from './forward.mjs';

const MOST_BYTES_A_BODY = 64 * 1024;
const MOST_AT_ONCE = 200;
const TYPES = ['application/json', 'text/plain'];

/**
 * Starts a proxy.
 * @param {object} options
 * @param {string} options.measurementId of the web stream, `G-…`
 * @param {string} options.apiSecret of the Measurement Protocol, from the stream's settings
 * @param {string[]} options.origins pages that may send, such as `https://shop.example`
 * @param {number} [options.port] default 8788; 0 takes a free one
 * @param {string} [options.host] default 127.0.0.1, this machine only
 * @param {'eu'} [options.region] `eu`: Google collects in the EU
 * @param {boolean} [options.debug] asks Google's validation server, which counts nothing; its findings are in the answer
 * @param {string} [options.endpoint] another server that takes the Measurement Protocol, such as a tagging server of the shop's
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {Error} naming what is missing
 */
export async function startProxy(options) {
  const { measurementId, apiSecret, origins, port = 8788, host = '127.0.0.1', region, debug = false } = options;
  const { endpoint = `https://${region === 'eu' ? 'region1' : 'www'}.google-analytics.com` } = options;
  if (!/^G-[A-Z0-9]+$/.test(measurementId ?? '')) throw new Error('set GA4_MEASUREMENT_ID to the measurement id, G-…');
  if (!apiSecret) throw new Error('set GA4_API_SECRET to a secret of the Measurement Protocol');
  if (!origins?.length) throw new Error('name the pages that may send: --origin https://shop.example');
  if (region !== undefined && region !== 'eu') throw new Error(`--region: expected eu, got ${region}`);
  const path = debug ? '/debug/mp/collect' : '/mp/collect';
  const forward = createForward({ endpoint: String(new URL(path, endpoint)), measurementId, apiSecret, debug });
  let atOnce = 0;

  async function answer(request, response) {
    const { origin } = request.headers;
    const isAllowed = origins.includes(origin);
    response.setHeader('vary', 'origin');
    if (isAllowed) response.setHeader('access-control-allow-origin', origin);
    if (request.method === 'OPTIONS') {
      const headers = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' };
      return response.writeHead(204, { ...headers, 'access-control-max-age': '86400' }).end();
    }
    if (request.method !== 'POST') throw new RequestError(405, 'expected POST', { allow: 'POST, OPTIONS' });
    // Browsers name the origin of every POST; what names none is no page.
    if (!isAllowed) throw new RequestError(403, 'this origin may not send; start with --origin');
    if (atOnce >= MOST_AT_ONCE) throw new RequestError(503, 'too much at once', { 'retry-after': '2' });
    atOnce++;
    try {
      send(response, 200, await forward(await readBody(request)));
    } finally {
      atOnce--;
    }
  }

  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error) => {
      const known = error instanceof RequestError;
      // Nothing that came with the request: an error's own text may quote it.
      if (!known || error.status >= 500) console.error(`ga4-proxy: ${known ? error.message : error.name}`);
      send(
        response,
        known ? error.status : 500,
        { error: known ? error.message : 'failed' },
        known ? error.headers : {},
      );
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
  return {
    url: `http://${host}:${server.address().port}/`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      await closed;
    },
  };
}

async function readBody(request) {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!TYPES.includes(type.split(';', 1)[0].trim().toLowerCase()) || encoding !== 'identity')
    throw new RequestError(415, `expected ${TYPES.join(' or ')}, not compressed`);
  const chunks = [];
  let bytes = 0;
  // A body that is refused half-way still gets its answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES_A_BODY) throw new RequestError(413, `expected at most ${MOST_BYTES_A_BODY} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RequestError(400, 'expected JSON');
  }
}

function send(response, status, body, headers = {}) {
  if (response.headersSent) return response.destroy();
  // What is left of a refused body is not read: the connection ends with the answer.
  if (status === 413 || status === 415) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}

async function main() {
  const { GA4_MEASUREMENT_ID: measurementId, GA4_API_SECRET: apiSecret } = process.env;
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8788' },
      host: { type: 'string', default: '127.0.0.1' },
      origin: { type: 'string', multiple: true, default: [] },
      region: { type: 'string' },
      endpoint: { type: 'string' },
      debug: { type: 'boolean', default: false },
    },
  });
  const { origin: origins, port, ...rest } = values;
  const proxy = await startProxy({ measurementId, apiSecret, origins, port: Number(port), ...rest });
  console.log(`ga4-proxy: ${proxy.url} passes events of ${origins.join(', ')} on to ${measurementId}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => proxy.close().then(() => process.exit(0)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`ga4-proxy: ${error.message}`);
    process.exitCode = 1;
  });
}
