import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** How a host treats the files it is given. */
export interface PlainHostOptions {
  /** `Access-Control-Allow-Origin`; without it other origins may not read. */
  allow?: string;
  /** Whether it serves `.json` at all. Default true. */
  servesJson?: boolean;
}

/** A host that neither packs nor sets a header: `text/plain` for everything, no ETag, no Last-Modified, no Cache-Control. */
export interface PlainHost {
  origin: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves a folder so, on a port of its own: another origin than any shop. */
export async function startPlainHost(folder: string, options: PlainHostOptions = {}): Promise<PlainHost> {
  const { allow, servesJson = true } = options;
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    asked.push(`${request.method === 'GET' ? '' : `${request.method} `}${path.slice(1)}`);
    response.removeHeader('date');
    response.setHeader('content-type', 'text/plain');
    if (allow) response.setHeader('access-control-allow-origin', allow);
    const file =
      servesJson || !path.endsWith('.json') ? await readFile(join(folder, path)).catch(() => undefined) : undefined;
    if (file) response.end(file);
    else response.writeHead(404).end('not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
