import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createDisk, type TestHost } from './disk';

/** Storage with the interface of S3, and what each file was stored with. */
export interface S3Host extends TestHost {
  endpoint: string;
  /** Headers of the PUT of each file. */
  headers: Map<string, IncomingMessage['headers']>;
  /** Signatures that were wrong. */
  refused(): number;
}

export const S3_ENV = { AWS_ACCESS_KEY_ID: 'AKTEST', AWS_SECRET_ACCESS_KEY: 'secret word' };
const REGION = 'ap-northeast-2';
const PAGE = 50;

/** A bucket `shop` on this machine, by path; every signature is computed anew from what came (AWS Signature Version 4). */
export async function startS3Host(): Promise<S3Host> {
  const disk = createDisk();
  const headers: S3Host['headers'] = new Map();
  const sockets = new Set<Socket>();
  let refused = 0;

  const server = createServer(async (request, response) => {
    if (disk.faults.isDown) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (request.method === 'PUT' && disk.breaks()) return void request.socket.destroy();
    if (!isSigned(request, body)) {
      refused++;
      return void fail(response, 403, 'SignatureDoesNotMatch');
    }
    answer(request, response, body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const url = new URL(request.url!, 'http://host');
    const [bucket, ...rest] = url.pathname.slice(1).split('/');
    const path = `/${rest.map(decodeURIComponent).join('/')}`;
    if (bucket !== 'shop') return void fail(response, 404, 'NoSuchBucket');
    if (url.searchParams.get('list-type') === '2') return void list(url.searchParams, response);
    if (request.method === 'PUT') {
      try {
        disk.store(path, body);
      } catch {
        return void fail(response, 403, 'QuotaExceeded');
      }
      headers.set(path, request.headers);
      return void response.end();
    }
    const file = disk.files.get(path);
    if (request.method === 'DELETE') {
      disk.files.delete(path);
      return void response.writeHead(204).end();
    }
    if (!file) return void fail(response, 404, 'NoSuchKey');
    response.end(file.bytes);
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    const prefix = query.get('prefix') ?? '';
    const under = [...disk.files]
      .filter(([path]) => path.slice(1).startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const entries = new Map<string, string>();
    for (const [path, { bytes, at }] of under) {
      const rest = path.slice(1 + prefix.length);
      const folder = rest.includes('/') ? prefix + rest.slice(0, rest.indexOf('/') + 1) : undefined;
      const key = folder ?? path.slice(1);
      const xml = folder
        ? `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`
        : `<Contents><Key>${key}</Key><LastModified>${new Date(at).toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
      entries.set(key, xml);
    }
    const from = Number(query.get('continuation-token') ?? 0);
    const page = [...entries.values()].slice(from, from + PAGE);
    const more = from + PAGE < entries.size ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
    response.end(`<?xml version="1.0"?><ListBucketResult><Name>shop</Name>${page.join('')}${more}</ListBucketResult>`);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    address: 's3://shop',
    endpoint: `http://127.0.0.1:${port}`,
    disk,
    headers,
    refused: () => refused,
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, key, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u.exec(
      headers.authorization ?? '',
    ) ?? [];
  const [day = '', region = '', service = ''] = scope.split('/');
  if (key !== S3_ENV.AWS_ACCESS_KEY_ID || region !== REGION || service !== 's3') return false;
  const hash = createHash('sha256').update(body).digest('hex');
  if (headers['x-amz-content-sha256'] !== hash) return false;
  const [path, query = ''] = url.split('?');
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const sorted = [...new URLSearchParams(query)].map((pair) => pair.map(encode).join('=')).sort();
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/gu, ' ')}\n`);
  const canonical = [method, path, sorted.join('&'), lines.join(''), names, hash].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  const signing = ['aws4_request'].reduce(
    hmac,
    hmac(hmac(hmac(`AWS4${S3_ENV.AWS_SECRET_ACCESS_KEY}`, day), region), service),
  );
  return hmac(signing, toSign).toString('hex') === signature;
}
