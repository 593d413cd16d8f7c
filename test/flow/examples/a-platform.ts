import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cafe24ApiOrders } from '../../support/shops/exports/cafe24';
import { FEED_IDS, naverEp } from '../../support/shops/exports/naver-ep';
import { delimited } from '../../support/shops/exports/rows';
import { shopifyBulkOrders } from '../../support/shops/exports/shopify-orders';
import { wooRestOrders } from '../../support/shops/exports/woocommerce';
import { PRODUCTS, type WorldOrder } from '../../support/shops/world';

/** A platform's API and feed, in one process, which speaks as the three do and keeps to their rules. */
export interface Platform {
  url: string;
  /** What it has; replaced as days go by. */
  orders: readonly WorldOrder[];
  /** How many of the world's products the feed names. */
  products: number;
  /** Every request as `METHOD /path?query`. */
  requests: string[];
  /** The next answers are refused with this status. */
  fail(times: number, status: number): void;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Starts it on a free port. Cafe24's refresh tokens are `refresh-1`, `refresh-2` … and each may be used once. */
export async function startPlatform(orders: readonly WorldOrder[]): Promise<Platform> {
  let refused: number[] = [];
  let tokens = 1;
  let bulk: readonly WorldOrder[] = [];
  let query = '';
  let polls = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', platform.url);
    platform.requests.push(`${request.method} ${request.url}`);
    const status = refused.shift();
    if (status) return void response.writeHead(status, { 'retry-after': '0.01' }).end();
    const json = (value: unknown, headers = {}) =>
      void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    const { authorization = '' } = request.headers;
    const basic = Buffer.from(authorization.slice(6), 'base64').toString();

    if (url.pathname === '/feed.txt') {
      const ids = FEED_IDS[(url.searchParams.get('of') ?? 'woocommerce') as keyof typeof FEED_IDS];
      const text = delimited(naverEp(ids, PRODUCTS.slice(0, platform.products)), { delimiter: '\t' });
      return void response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
    }
    if (url.pathname === '/wp-json/wc/v3/orders') {
      if (basic !== 'ck:cs') return void response.writeHead(401).end();
      const after = Date.parse(`${url.searchParams.get('modified_after')}`);
      const all = platform.orders.filter(({ at }) => at > after);
      const page = Number(url.searchParams.get('page'));
      const rows = wooRestOrders(all.slice((page - 1) * 100, page * 100));
      return json(rows, { 'x-wp-totalpages': String(Math.ceil(all.length / 100)) });
    }
    if (url.pathname === '/api/v2/oauth/token') {
      const asked = new URLSearchParams(await text(request)).get('refresh_token');
      if (basic !== 'id:secret' || asked !== `refresh-${tokens}`) return void response.writeHead(400).end();
      tokens++;
      return json({ access_token: `access-${tokens}`, refresh_token: `refresh-${tokens}` });
    }
    if (url.pathname === '/api/v2/admin/orders') {
      if (authorization !== `Bearer access-${tokens}`) return void response.writeHead(401).end();
      const of = (name: string) => Date.parse(`${url.searchParams.get(name)}T00:00:00+09:00`);
      const [from, to] = [of('start_date'), of('end_date') + DAY_MS];
      if (to - from > 92 * DAY_MS) return void response.writeHead(422).end();
      const offset = Number(url.searchParams.get('offset'));
      const span = platform.orders.filter(({ at }) => at >= from && at < to);
      return json(cafe24ApiOrders(span.slice(offset, offset + Number(url.searchParams.get('limit')))));
    }
    if (url.pathname.endsWith('/graphql.json')) {
      if (request.headers['x-shopify-access-token'] !== 'shpat') return void response.writeHead(401).end();
      const { query: asks, variables } = JSON.parse(await text(request));
      if (asks.startsWith('mutation')) {
        query = variables.query;
        const since = Date.parse(/updated_at:>='([^']+)'/.exec(query)?.[1] ?? '');
        bulk = platform.orders.filter(({ at }) => at > since);
        polls = 0;
        const id = 'gid://shopify/BulkOperation/1';
        return json({ data: { bulkOperationRunQuery: { bulkOperation: { id }, userErrors: [] } } });
      }
      const status = polls++ ? 'COMPLETED' : 'RUNNING';
      return json({
        data: { node: { status, errorCode: null, url: bulk.length ? `${platform.url}/bulk.jsonl` : null } },
      });
    }
    if (url.pathname === '/bulk.jsonl') {
      return void response.writeHead(200).end(
        shopifyBulkOrders(bulk)
          .map((row) => `${JSON.stringify(asked(row))}\n`)
          .join(''),
      );
    }
    response.writeHead(404).end();
  }

  /** GraphQL answers what was asked for and nothing else: of an order what stands before its lines, of a line what stands in them. */
  function asked(row: object): object {
    const [ofOrder = '', ofLine = ''] = query.split('lineItems');
    const words = '__parentId' in row ? `__parentId ${ofLine}` : ofOrder;
    const { product } = row as { product?: { id: string } | null };
    const sold = product && PRODUCTS.find(({ gid }) => product.id.endsWith(`/${gid}`));
    const whole = sold && /\bhandle\b/.test(words) ? { ...row, product: { ...product, handle: sold.handle } } : row;
    return Object.fromEntries(Object.entries(whole).filter(([name]) => new RegExp(`\\b${name}\\b`).test(words)));
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const platform: Platform = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders,
    products: PRODUCTS.length,
    requests: [],
    fail: (times, status) => {
      refused = Array(times).fill(status);
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return platform;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
