import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIVE_FORMAT, type LivePrices } from '@dangol/schema';
import { cartTotals } from '../catalogue/cart-totals';
import { createCalendar } from '../catalogue/create-calendar';
import { liveRows } from '../catalogue/in-days';
import type { ShopProduct } from '../catalogue/shop-product';
import { readStage } from '../stage/read-stage';
import { STAGE_PARAM } from '../stage/stage';
import type { ShopSettings } from '../view';
import { act } from './act';
import { createSessions } from './create-sessions';
import { type Locale, negotiate, prefixOf, readLocale, toRegime } from './locale';
import { readForm } from './read-form';
import { renderPage } from './render-page';
import { send } from './send';
import { createFileServer, type Places } from './serve-file';

const DAY_MS = 86_400_000;

/** What a shop is made of. */
export interface ServeOptions extends ShopSettings, Places {
  products: readonly ShopProduct[];
  /** The version of the model, whose cards live prices correct. */
  modelVersion: string;
  /** 0 takes a free one. */
  port: number;
  /** `0.0.0.0` for the whole network. */
  host: string;
  /** Where events go; `{host}` stands for the name under which the visitor reached the shop. Without it none are sent. */
  backend?: string;
}

/** A shop that is open. */
export interface Shop {
  /** `http://localhost:<port>`, without a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Opens a shop of these products. @throws when the port is taken. */
export async function serveShop(options: ServeOptions): Promise<Shop> {
  const server = createServer(createListener(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, port, close: () => closed(server) };
}

function createListener(options: ServeOptions) {
  const catalogueOn = createCalendar(options.products);
  const sessions = createSessions();
  const serveFile = createFileServer(options, catalogueOn(0));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? 'localhost';
    const url = new URL(request.url ?? '/', `http://${host}`);
    const locale = readLocale(url.pathname);
    if (request.method === 'POST' && locale) return post(request, response, host, locale, url.search);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(request, response, 405, 'GET or POST');
    if (!locale) {
      if (url.pathname === '/live.json') return live(request, response, Number(url.searchParams.get('day')) || 0);
      const file = await serveFile(url.pathname);
      if (file) return send(request, response, file);
      if (/\.\w+$/.test(url.pathname)) return plain(request, response, 404, 'no such file');
      return redirect(response, ownPrefix(request) + url.pathname + url.search, 302, 'Accept-Language, Referer');
    }
    if (url.searchParams.has('regime') || url.searchParams.has('lang')) return redirect(response, switched(url), 302);
    const session = sessions.read(request.headers.cookie);
    const backend = options.backend?.replace('{host}', url.hostname);
    const catalogue = catalogueOn(daysOn(url.searchParams));
    return send(
      request,
      response,
      renderPage(
        { locale, query: url.searchParams, session, backend, now: nowOn(daysOn(url.searchParams)) },
        catalogue,
        options,
      ),
    );
  }

  /** Prices and stock of a later day, for the cards of a model that knows nothing of it. */
  function live(request: IncomingMessage, response: ServerResponse, day: number): Promise<void> {
    const items = liveRows(catalogueOn(0).products, catalogueOn(day).products);
    // Their age is measured by the `Date` of this answer, which no stage moves.
    const at = Date.now();
    const prices: LivePrices = { format: LIVE_FORMAT, version: options.modelVersion, at, items };
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' };
    return send(request, response, { headers, body: JSON.stringify(prices) });
  }

  async function post(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    { rest, prefix }: Locale,
    query: string,
  ): Promise<void> {
    const origin = request.headers.origin;
    if (origin && origin !== 'null' && new URL(origin).host !== host)
      return plain(request, response, 403, 'other origin');
    const { session, setCookie } = sessions.open(request.headers.cookie);
    const days = daysOn(new URLSearchParams(query));
    const catalogue = catalogueOn(days);
    const now = nowOn(days);
    const acted = act(rest, await readForm(request), session, catalogue, () => now);
    if (!acted) return plain(request, response, 400, 'no such form or product');
    if (setCookie) response.setHeader('Set-Cookie', setCookie);
    if (!request.headers.accept?.includes('application/json')) {
      return redirect(response, onStage(prefix + acted.next, query), 303);
    }
    const { pieces } = cartTotals(session.cart, catalogue);
    return send(request, response, {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
      body: JSON.stringify({ pieces, wished: session.wishlist.length, coupon: acted.coupon }),
    });
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(error instanceof RangeError ? 413 : 400);
      response.end();
    });
  };
}

/** The server's clock, ahead where the stage of the address puts the page's ahead: a coupon's end and an order's day are of one time with the page. */
function nowOn(days: number): number {
  return Date.now() + days * DAY_MS;
}

function daysOn(query: URLSearchParams): number {
  return readStage(query.get(STAGE_PARAM) ?? '').days;
}

/** Where a form leads stays on the stage that the form stood on. */
function onStage(path: string, query: string): string {
  const stage = new RegExp(`[?&]${STAGE_PARAM}=[^&]*`).exec(query)?.[0].slice(1);
  return stage ? `${path}${path.includes('?') ? '&' : '?'}${stage}` : path;
}

/** `?lang=` and `?regime=` become part of the path, so that every link keeps them without storage. */
function switched(url: URL): string {
  const now = readLocale(url.pathname)!;
  const lang = url.searchParams.get('lang');
  const regime = url.searchParams.has('regime') ? toRegime(url.searchParams.get('regime')) : now.regime;
  url.searchParams.delete('lang');
  url.searchParams.delete('regime');
  return prefixOf(lang === 'ko' || lang === 'en' ? lang : now.language, regime) + now.rest + url.search;
}

/** Where a path without a language leads: the language and law of the page it was followed from, else the browser's language. */
function ownPrefix(request: IncomingMessage): string {
  const referrer = request.headers.referer;
  const from = referrer && URL.canParse(referrer) ? readLocale(new URL(referrer).pathname) : undefined;
  return from?.prefix ?? prefixOf(negotiate(request.headers['accept-language']), undefined);
}

function redirect(response: ServerResponse, to: string, status: number, vary?: string): void {
  response.writeHead(status, {
    Location: encodeURI(decodeURI(to)),
    'Cache-Control': 'no-store',
    ...(vary && { Vary: vary }),
  });
  response.end();
}

function plain(request: IncomingMessage, response: ServerResponse, status: number, body: string): Promise<void> {
  return send(request, response, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
