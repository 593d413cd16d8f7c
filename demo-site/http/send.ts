import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const kept = new Map<string, Buffer>();

/** One answer. */
export interface Answer {
  status?: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Names the content for good; its compressed form is kept in memory under it. */
  key?: string;
}

/** Sends an answer, in brotli where the browser takes it and text is what is sent. */
export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const headers: Record<string, string> = { 'X-Content-Type-Options': 'nosniff', ...answer.headers };
  let body: Buffer = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body);
  const isText = /text|javascript|json|svg/.test(headers['Content-Type'] ?? '');
  if (isText && body.length > 500) {
    headers.Vary = headers.Vary ? `${headers.Vary}, Accept-Encoding` : 'Accept-Encoding';
    // Over plain http a browser other than on localhost offers gzip and deflate alone: then the text goes as it is.
    if (/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      body = await compressed(body, answer.key);
      headers['Content-Encoding'] = 'br';
    }
  }
  headers['Content-Length'] = String(body.length);
  response.writeHead(answer.status ?? 200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function compressed(body: Buffer, key: string | undefined): Promise<Buffer> {
  const known = key && kept.get(key);
  if (known) return known;
  const made = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: key ? 9 : 4 } });
  if (key && kept.size < 5000) kept.set(key, made);
  return made;
}
