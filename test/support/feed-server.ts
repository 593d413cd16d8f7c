import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: a text or bytes with its type, or a function that answers itself. */
export type Feed =
  | { body: string | Uint8Array; type?: string; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse, attempt: number) => void);

/** A shop's host that gives feeds, and remembers what it was asked. */
export interface FeedServer {
  /** `http://127.0.0.1:…` */
  origin: string;
  /** What a path gives from now on; the query does not count. */
  put(path: string, feed: Feed): void;
  /** Every request: path and query, and its headers. */
  asked(): { url: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** Starts one on a free port. What no one put there is 404. */
export async function startFeeds(): Promise<FeedServer> {
  const feeds = new Map<string, Feed>();
  const attempts = new Map<string, number>();
  let asked: { url: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const path = url.replace(/\?.*$/s, '');
    asked.push({ url, headers: request.headers });
    const attempt = (attempts.get(path) ?? 0) + 1;
    attempts.set(path, attempt);
    const feed = feeds.get(path);
    if (typeof feed === 'function') return feed(request, response, attempt);
    if (!feed) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>없는 페이지</h1>');
    response.writeHead(200, { 'content-type': feed.type ?? 'text/plain', ...feed.headers }).end(feed.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put(path, feed) {
      feeds.set(path, feed);
      attempts.delete(path);
      asked = [];
    },
    asked: () => asked,
    close() {
      server.closeAllConnections();
      return new Promise<void>((done, failed) => server.close((error) => (error ? failed(error) : done())));
    },
  };
}
