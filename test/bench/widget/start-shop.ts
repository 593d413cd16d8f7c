import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { pageOf } from './page-of';
import type { Files, Subject, World } from './subject';

/** How long an answer takes, whoever gives it: a vendor's server or a static host of model files. */
const LATENCY_MS = 300;

/** One request of a visit. */
export interface Asked {
  kind: 'page' | 'code' | 'picture' | 'answer' | 'other';
  /** Of the body as sent: everything but the pictures is compressed with brotli. */
  bytes: number;
}

/** A shop with one subject on its page. */
export interface Shop {
  origin: string;
  /** Since it was last emptied. */
  asked: Asked[];
  /** Recommendations cannot be had: their connections are cut. */
  setUnreachable(isUnreachable: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves page, scripts, styles and pictures at once; the recommendations, model files as well as a vendor's answers, after the same latency. Files
 * may be cached for a day, model files of a version for ever; the manifest is asked again each time, and answers to POST are never cached.
 */
export async function startShop(subject: Subject, files: Files, world: World): Promise<Shop> {
  const asked: Asked[] = [];
  const compressed = new Map<string, Buffer>();
  let isUnreachable = false;

  function send(response: ServerResponse, kind: Asked['kind'], type: string, body: string | Uint8Array, cache: string) {
    const key = createHash('sha256').update(body).digest('hex');
    const bytes = kind === 'picture' ? Buffer.from(body) : (compressed.get(key) ?? brotliCompressSync(body));
    if (kind !== 'picture') compressed.set(key, bytes);
    const tag = `"${key.slice(0, 16)}"`;
    const isSame = cache === 'no-cache' && response.req.headers['if-none-match'] === tag;
    asked.push({ kind, bytes: isSame ? 0 : bytes.length });
    response.writeHead(isSame ? 304 : 200, {
      'content-type': type,
      'cache-control': cache,
      etag: tag,
      ...(kind !== 'picture' && { 'content-encoding': 'br' }),
    });
    response.end(isSame ? undefined : bytes);
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://shop').pathname);
    if (path === '/') return send(response, 'page', 'text/html; charset=utf-8', pageOf(subject, world), 'no-store');
    const file = files[path.replace('/subject/', '')];
    if (file)
      return send(response, 'code', path.endsWith('.css') ? 'text/css' : 'text/javascript', file, 'max-age=86400');
    if (path.startsWith('/pictures/'))
      return send(response, 'picture', 'image/svg+xml', pictureOf(path), 'max-age=86400');

    const answer = subject.answer?.(path, world);
    const isModel = path.startsWith('/model/');
    if (!answer && !isModel) return void response.writeHead(404).end(asked.push({ kind: 'other', bytes: 0 }) && '');
    await wait(LATENCY_MS);
    if (isUnreachable) return void request.socket.destroy();
    if (answer) return send(response, 'answer', 'application/json', JSON.stringify(answer), 'no-store');
    const body = await readFile(normalize(join(world.folder, path.slice('/model'.length)))).catch(() => undefined);
    const cache = path.endsWith('manifest.json') ? 'no-cache' : 'max-age=31536000, immutable';
    if (body) send(response, 'answer', 'application/json', body, cache);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    setUnreachable(next) {
      isUnreachable = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pictureOf(path: string): string {
  const hue = (Number(/\d+/.exec(path)?.[0]) * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<path d="M35 25 20 35l6 12 7-3v33h34V44l7 3 6-12-15-10q-15 10-30 0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}
