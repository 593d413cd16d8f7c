// The shop and every subject's backend in one process, on two ports: two origins for the browser.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { createFaultQueue, type Fault, type FaultQueue, storesDespite, suffer } from '../../support/fault';
import type { Subject } from './subject';
import type { Arrival } from './tally';

/** A shop's page with a subject on it, and the subject's backend, which remembers what it was sent. */
export interface Collector {
  /** Serves `/` (the subject, `?copies=2` twice) and `/elsewhere` (a page without it), and takes events. */
  origin: string;
  /** Takes events as another origin; `/?cross` sends them there. */
  otherOrigin: string;
  arrivals: Arrival[];
  faults: FaultQueue;
  /** Refuses by what a request carries, besides the queue of faults. */
  refuse(rule: (arrival: Omit<Arrival, 'isStored'>) => Fault | undefined): void;
  /** Answers preflights of the other origin with a refusal, and its requests without CORS headers. */
  refuseCors(): void;
  /** Whether a request is one that carries events. */
  takes(url: string): boolean;
  /** Behaves from here on. */
  recover(): void;
  close(): Promise<void>;
}

/** What the stage calls its events: faults are for requests with one of them, not for what a subject sends of its own accord. */
const TRACKED = /event-\d/;

/** Starts a collector for one subject on two free ports. */
export async function startCollector(subject: Subject, script: string): Promise<Collector> {
  const faults = createFaultQueue();
  const arrivals: Arrival[] = [];
  let rule: (arrival: Omit<Arrival, 'isStored'>) => Fault | undefined = () => undefined;
  let isCorsRefused = false;
  const origins: string[] = [];

  const takes = (url: string) => {
    const { pathname } = new URL(url, 'http://host');
    return pathname !== '/' && subject.read(pathname, '') !== undefined;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://host');
    const { origin } = request.headers;
    if (origin && !isCorsRefused) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-expose-headers', 'retry-after');
    }
    if (request.method === 'OPTIONS') return preflight(request, response);
    if (request.method === 'POST' && takes(url.pathname)) return take(url.pathname, request, response);
    const path = url.pathname;
    const configuration = Object.entries(subject.configuration ?? {}).find(([key]) => path.startsWith(key))?.[1];
    if (configuration) return send(response, 'application/json', JSON.stringify(configuration));
    if (path === '/') return send(response, 'text/html', page(url.searchParams));
    if (path === '/elsewhere') return send(response, 'text/html', '<!doctype html><title>Elsewhere</title>');
    if (path === '/subject.js') return send(response, 'text/javascript', script);
    response.writeHead(404).end();
  }

  function page(query: URLSearchParams): string {
    const head = subject.head(origins[query.has('cross') ? 1 : 0]!);
    return `<!doctype html><html lang="en"><head><title>Shop</title>${head.repeat(Number(query.get('copies') ?? 1))}</head><body>Shop</body></html>`;
  }

  function preflight(request: IncomingMessage, response: ServerResponse): void {
    if (isCorsRefused) return void response.writeHead(403).end();
    const headers = request.headers['access-control-request-headers'] ?? '';
    response.writeHead(204, { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': headers }).end();
  }

  async function take(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    let queued: Fault | undefined;
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
      if (!queued && TRACKED.test(String(chunk))) queued = faults.next();
      if (queued?.kind === 'reset') break;
    }
    const body = Buffer.concat(chunks);
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    const text = (isPacked ? gunzipSync(body) : body).toString('utf8');
    if (isPacked && TRACKED.test(text)) queued = faults.next();
    if (queued?.kind === 'reset') {
      arrivals.push({ bytes: body.length, events: [], isStored: false });
      request.socket.destroy();
      return;
    }
    const arrival = { bytes: body.length, events: subject.read(path, text) ?? [] };
    const fault = queued ?? rule(arrival);
    arrivals.push({ ...arrival, isStored: storesDespite(fault) });
    if (fault && (await suffer(fault, response))) return;
    send(response, 'application/json', '{"success":true,"status":1}');
  }

  const servers = [0, 1].map(() =>
    createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    }),
  );
  for (const server of servers) origins.push(await listen(server));

  return {
    origin: origins[0]!,
    otherOrigin: origins[1]!,
    arrivals,
    faults,
    refuse(next) {
      rule = next;
    },
    refuseCors() {
      isCorsRefused = true;
    },
    takes,
    recover() {
      faults.clear();
      rule = () => undefined;
      isCorsRefused = false;
    },
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
