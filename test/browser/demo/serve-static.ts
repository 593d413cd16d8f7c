import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFile } from '../../support/serve-file';

/** A file host that knows nothing but files and the `index.html` of a folder. */
export async function serveStatic(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET') void serveFile(folder, decodeURIComponent(pathname), response);
    else response.writeHead(405).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
