import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userError } from '../errors';
import { answer } from './answer';
import type { Site } from './pages/site';

/** A preview that is being served. */
export interface ServedSite {
  /** For the browser: `http://127.0.0.1:4747/`. */
  address: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const PORT = 4747;

/**
 * Serves the preview to this computer alone.
 * @param port default 4747, or any that is free where that is taken.
 * @throws UserError for a port that is taken.
 */
export async function serveSite(
  site: Site,
  { port, showsPictures }: { port?: number | undefined; showsPictures: boolean },
): Promise<ServedSite> {
  let hosts: string[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    answer(site, { method, url, host: headers.host }, { hosts, showsPictures })
      .catch((error: Error) => ({ status: 500, headers: {}, body: `${error.stack}\n` }))
      .then(({ status, headers: told, body }) => {
        response.writeHead(status, { ...told, 'content-length': Buffer.byteLength(body) });
        response.end(method === 'HEAD' ? undefined : body);
      });
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port ?? PORT).catch((error: NodeJS.ErrnoException) => {
    if (port !== undefined) throw userError('portTaken', port, error.code ?? error.message);
    return listen(0);
  });
  const { port: taken } = server.address() as AddressInfo;
  hosts = [`${HOST}:${taken}`, `localhost:${taken}`];
  return {
    address: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
