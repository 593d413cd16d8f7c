import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.woff2', 'font/woff2'],
]);

/** Answers with the file at `path` (a URL path, already decoded) below `folder`, or 404; never with one outside of it. */
export async function serveFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const body = file.startsWith(normalize(folder + sep)) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) response.writeHead(404, { 'content-type': 'text/plain' }).end(`no file ${path}\n`);
  else response.writeHead(200, { 'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream' }).end(body);
}
