import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaultQueue, type Fault, storesDespite, suffer } from './fault';
import { type RecordedEvent, readEvents } from './recorded-event';
import { serveFile } from './serve-file';

/** What a path of the recorder answers: a page, or a function that answers itself. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

/** One request to the events path, as it came. */
export interface Delivery {
  receivedAt: number;
  /** The page's origin as the browser named it. */
  origin: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
  /** Empty where the body is no CloudEvents. */
  events: RecordedEvent[];
  fault: Fault | undefined;
}

/** A shop's host and its event backend in one process, which remembers everything it was asked. */
export interface Recorder {
  /** `http://127.0.0.1:…`, serves routes and takes events. */
  origin: string;
  /** The same on a second port, another origin for the browser. */
  otherOrigin: string;
  /** Where events go on each of the two: `${origin}/events`. */
  eventsUrl: string;
  otherEventsUrl: string;
  /** Serves a page or runs a function at this path. */
  route(path: string, route: Route): void;
  /** Serves a folder's files below this path (`/dist/`). */
  files(prefix: string, folder: string): void;
  /** The next `times` deliveries are refused with this status. */
  fail(times: number, status: number, headers?: Record<string, string>): void;
  /** The next `times` deliveries meet this fault. */
  fault(times: number, fault: Fault): void;
  /** Ends the faults that are left. */
  recover(): void;
  /** Every event stored, once per id, in order of arrival. */
  events(): RecordedEvent[];
  /** Every request to the events path, those that met a fault too. */
  deliveries(): Delivery[];
  /** Every request as `METHOD /path?query`, preflights (`OPTIONS`) too. */
  requests(): string[];
  /** Resolves when the stored events satisfy the condition; rejects after `timeoutMs` (default 30,000) with what there was. */
  until(condition: (events: RecordedEvent[]) => boolean, timeoutMs?: number): Promise<RecordedEvent[]>;
  /** Forgets events, deliveries, requests and faults; routes stay. */
  reset(): void;
  close(): Promise<void>;
}

const EVENTS_PATH = '/events';

/**
 * Starts a recorder on two free ports.
 * @param options.host default `127.0.0.1`.
 * @param options.allow which origins CORS answers to; default all. A simple request of another origin is stored, as in real life, only its answer is hidden.
 */
export async function startRecorder(
  options: { host?: string; allow?: (origin: string) => boolean } = {},
): Promise<Recorder> {
  const { host = '127.0.0.1', allow = () => true } = options;
  const routes = new Map<string, Route>();
  const folders: { prefix: string; folder: string }[] = [];
  const faults = createFaultQueue();
  const stored = new Map<string, RecordedEvent>();
  let deliveries: Delivery[] = [];
  let requests: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const { origin } = request.headers;
    if (origin && allow(origin)) response.setHeader('access-control-allow-origin', origin).setHeader('vary', 'origin');
    if (path === EVENTS_PATH) return request.method === 'OPTIONS' ? preflight(response) : take(request, response);
    const route = routes.get(path);
    if (typeof route === 'function') return route(request, response);
    if (route !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(route);
      return;
    }
    const match = folders.find(({ prefix }) => path.startsWith(prefix));
    if (match) return serveFile(match.folder, path.slice(match.prefix.length - 1), response);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page\n');
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = faults.next();
    const { headers } = request;
    const seen = { receivedAt: Date.now(), origin: headers.origin, headers, fault };
    if (fault?.kind === 'reset') {
      deliveries.push({ ...seen, body: '', events: [] });
      request.socket.destroy();
      return;
    }
    const body = await textOf(request);
    const events = readEvents(headers['content-type'], body);
    deliveries.push({ ...seen, body, events: events ?? [] });
    if (storesDespite(fault)) for (const event of events ?? []) if (!stored.has(event.id)) stored.set(event.id, event);
    if (fault && (await suffer(fault, response))) return;
    response.writeHead(events ? 204 : 400).end();
  }

  const servers = [createServer(handle), createServer(handle)];
  function handle(request: IncomingMessage, response: ServerResponse): void {
    answer(request, response).catch(() => response.destroy());
  }
  const [origin, otherOrigin] = await Promise.all(servers.map((server) => listen(server, host)));

  return {
    origin: origin!,
    otherOrigin: otherOrigin!,
    eventsUrl: origin + EVENTS_PATH,
    otherEventsUrl: otherOrigin + EVENTS_PATH,
    route: (path, route) => routes.set(path, route),
    files: (prefix, folder) => folders.push({ prefix, folder }),
    fail: (times, status, headers) => faults.add(times, { kind: 'status', status, headers }),
    fault: faults.add,
    recover: faults.clear,
    events: () => [...stored.values()],
    deliveries: () => deliveries,
    requests: () => requests,
    async until(condition, timeoutMs = 30_000) {
      const deadline = Date.now() + timeoutMs;
      while (!condition([...stored.values()])) {
        if (Date.now() > deadline) {
          const names = [...stored.values()].map((event) => event.name).join(', ') || 'nothing';
          throw new Error(`after ${timeoutMs} ms the recorder holds ${names} (${deliveries.length} deliveries)`);
        }
        await new Promise((done) => setTimeout(done, 20));
      }
      return [...stored.values()];
    },
    reset() {
      stored.clear();
      faults.clear();
      deliveries = [];
      requests = [];
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        }),
      );
    },
  };
}

function preflight(response: ServerResponse): void {
  response
    .writeHead(204, { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' })
    .end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, host, done));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
