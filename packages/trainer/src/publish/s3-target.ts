import { createHash } from 'node:crypto';
import { userError } from '../errors';
import { loadClient } from './load-client';
import type { TargetEnv } from './open-target';
import { parseListing } from './parse-listing';
import type { Entry, Target, TargetOptions } from './target';
import { withRetries } from './with-retries';

/** The slice of `aws4fetch` that is used. */
interface Signer {
  sign(url: string, init: RequestInit): Promise<Request>;
}

const TYPES: Record<string, string> = { json: 'application/json', js: 'text/javascript; charset=utf-8' };
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Storage with the interface of S3: AWS, R2, MinIO and others (`endpoint`, addressed by path). A PUT is seen whole or not at all.
 * What is new under its name may be kept for ever by browsers and caches; what may change is asked for again.
 */
export async function openS3(url: URL, env: TargetEnv, options: TargetOptions): Promise<Target> {
  const { AwsClient } = await loadClient<{ AwsClient: new (options: object) => Signer }>('aws4fetch', url.protocol);
  const { endpoint, timeoutMs = 30_000, retryMs = 1000 } = options;
  const [bucket, prefix] = [url.hostname, decodeURIComponent(url.pathname).replace(/^\/+|\/+$/gu, '')];
  const describe = `s3://${bucket}/${prefix}`;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey)
    throw userError('secretMissing', 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY', describe);
  const region = options.region ?? env.AWS_REGION ?? (endpoint ? 'auto' : 'us-east-1');
  // A bucket with a dot in its name has no certificate as a host.
  const home = endpoint
    ? `${endpoint.replace(/\/+$/u, '')}/${bucket}`
    : bucket.includes('.')
      ? `https://s3.${region}.amazonaws.com/${bucket}`
      : `https://${bucket}.s3.${region}.amazonaws.com`;
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    sessionToken: env.AWS_SESSION_TOKEN,
    service: 's3',
    region,
  });
  const keyOf = (path: string) => [prefix, path].filter(Boolean).join('/');

  async function ask(path: string, method: string, query = '', body?: Buffer, headers?: object): Promise<Response> {
    const address = `${home}/${query ? '' : keyOf(path).split('/').map(encodeURIComponent).join('/')}${query}`;
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const answered = await withRetries(retryMs, async () => {
      const signed = await signer.sign(address, {
        method,
        ...(body && { body: new Uint8Array(body) }),
        headers: { ...headers, 'x-amz-content-sha256': hash },
      });
      const response = await fetch(signed, { signal: AbortSignal.timeout(timeoutMs) });
      if (response.status >= 500 || response.status === 429) throw new Error(await reasonOf(response));
      return response;
    }).catch((error) => {
      const { message, cause } = error as Error & { cause?: { code?: string } };
      throw userError('targetUnreachable', describe, cause?.code ?? message);
    });
    if (answered.ok || answered.status === 404) return answered;
    const why = await reasonOf(answered);
    if (/quota|storagefull/iu.test(why)) throw userError('targetFull', describe, path);
    if (answered.status === 403) throw userError('targetForbids', describe, path, why);
    throw userError('targetFailed', describe, path, why);
  }

  return {
    describe,
    kind: 's3',
    atOnce: 8,
    async read(path) {
      const response = await ask(path, 'GET');
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      // A bucket that is not there is a mistake, a file that is not there is none.
      if ((await reasonOf(response)).includes('NoSuchBucket')) throw userError('noBucket', bucket);
    },
    async write(path, bytes, { isNew, encoding } = {}) {
      const extension = /\.([a-z0-9]+)$/u.exec(path)?.[1] ?? '';
      const response = await ask(path, 'PUT', '', Buffer.from(bytes), {
        'content-type': TYPES[extension] ?? 'text/plain; charset=utf-8',
        'cache-control': isNew ? FOREVER : 'no-cache',
        ...(encoding && { 'content-encoding': encoding }),
      });
      if (!response.ok) throw userError('targetFailed', describe, path, await reasonOf(response));
    },
    async list(folder = '') {
      const under = keyOf(folder).replace(/(.)\/*$/u, '$1/');
      const entries: Entry[] = [];
      for (let token: string | undefined = ''; token !== undefined; ) {
        const query: URLSearchParams = new URLSearchParams({ 'list-type': '2', delimiter: '/', prefix: under });
        if (token) query.set('continuation-token', token);
        // A blank is signed as %20, and not every service takes a + for one.
        const response = await ask(folder, 'GET', `?${`${query}`.replaceAll('+', '%20')}`);
        if (!response.ok) throw userError('targetFailed', describe, folder, await reasonOf(response));
        const page = parseListing(await response.text(), under);
        entries.push(...page.entries);
        token = page.next;
      }
      return entries;
    },
    async remove(path) {
      await ask(path, 'DELETE');
    },
    notes: () => [],
    async close() {},
  };
}

/** The code that the service gives (`AccessDenied`), or the status. */
async function reasonOf(response: Response): Promise<string> {
  const [, code] =
    /<Code>([A-Za-z]+)<\/Code>/u.exec(
      await response
        .clone()
        .text()
        .catch(() => ''),
    ) ?? [];
  return code ?? `status ${response.status}`;
}
