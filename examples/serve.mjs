// Shows an example on this machine: node examples/serve.mjs examples/script-tag [--port 8080]
// Files come from the named folders, then from packages/dangol/dist, where the build puts dangol.js. For looking at, not for a shop.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.csv', 'text/csv; charset=utf-8'],
]);

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '8080' } },
  allowPositionals: true,
});
const dist = fileURLToPath(new URL('../packages/dangol/dist', import.meta.url));
const folders = [...positionals, dist].map((folder) => resolve(folder));
if (positionals.length === 0) stop('name the folder to show: node examples/serve.mjs examples/script-tag');
for (const folder of positionals) {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) stop(`there is no folder ${folder} here`);
}

const server = createServer(async (request, response) => {
  const file = await find(request.url ?? '/').catch(() => undefined);
  if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end(`no ${request.url} here\n`);
  const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
});
server.on('error', ({ code, message }) =>
  stop(code === 'EADDRINUSE' ? `port ${values.port} is taken: choose another with --port` : message),
);
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/ shows ${positionals.join(', ')}`);
});

/** The first folder's file of this address; nothing outside of the folders, and no dot-files. */
async function find(url) {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname);
  if (path.includes('/.')) return undefined;
  for (const folder of folders) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isFile = file.startsWith(folder + sep) && (await stat(file).catch(() => undefined))?.isFile();
    if (isFile) return file;
  }
  return undefined;
}

function stop(message) {
  console.error(`serve: ${message}`);
  process.exit(1);
}
