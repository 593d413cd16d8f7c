// Shows the page and takes its lines: node examples/own-backend/server.mjs [--port 8080] [--file lines.csv]
// For looking at, not for a shop: nobody is turned away.
import { appendFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8080' }, file: { type: 'string', default: 'lines.csv' } },
});
const MOST_BYTES = 64 * 1024;
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFile(file, 'utf8').catch(() => '');
/** The first cell of each line, the event's id and the item's place: what was sent again is not written again. */
const keyOf = (line) => line.split(',', 1)[0];
const written = new Set((await read(values.file)).split('\n').map(keyOf));

/** The page's own folder, and from the repository what the packages' builds consist of. */
function fileOf(path) {
  if (path === '/' || path === '/csv-lines.js')
    return join(root, 'examples/own-backend', path === '/' ? 'index.html' : path);
  const isBuilt = /^\/(packages\/\w+|node_modules\/idb-keyval)\/dist\/([\w-]+\/)*[\w.-]+\.js$/.test(path);
  return isBuilt ? join(root, path) : undefined;
}

async function take(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MOST_BYTES) return 413;
  }
  const fresh = body.split('\n').filter((line) => line && !written.has(keyOf(line)));
  const keys = fresh.map(keyOf);
  for (const key of keys) written.add(key);
  try {
    if (fresh.length) await appendFile(values.file, `${fresh.join('\n')}\n`);
    return 204;
  } catch (error) {
    // What is not in the file comes again.
    for (const key of keys) written.delete(key);
    throw error;
  }
}

const server = createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url, 'http://host');
    if (pathname === '/lines' && request.method === 'POST') return response.writeHead(await take(request)).end();
    const file = pathname === '/lines.csv' ? values.file : fileOf(pathname);
    const text = file && (await read(file));
    if (!text && pathname !== '/lines.csv') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' }).end(text);
  } catch (error) {
    console.error(`own-backend: ${error.message}`);
    response.writeHead(503).end();
  }
});
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/ writes to ${values.file}`);
});
