import { randomUUID } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { isUserError, userError } from '../errors';
import { createPool } from './create-pool';
import { loadClient } from './load-client';
import type { TargetEnv } from './open-target';
import type { Entry, Target, TargetOptions } from './target';
import { withRetries } from './with-retries';

/** The slice of `basic-ftp` that is used. */
interface Ftp {
  closed: boolean;
  access(options: object): Promise<unknown>;
  send(command: string): Promise<unknown>;
  list(path: string): Promise<{ name: string; size: number; isDirectory: boolean; modifiedAt?: Date }[]>;
  uploadFrom(source: Readable, path: string): Promise<unknown>;
  downloadTo(destination: Writable, path: string): Promise<unknown>;
  rename(from: string, to: string): Promise<unknown>;
  lastMod(path: string): Promise<Date>;
  close(): void;
}

/** Shared hosts let one user have few connections; each carries one file at a time. */
const CONNECTIONS = 3;

/**
 * FTP, or FTP over TLS for `ftps://` (explicit; implicit on port 990). The path counts from where the user lands; with two slashes from the host's root.
 * A file that readers have is replaced by a rename; a host that renames over nothing has it written in place, and notes it.
 */
export async function openFtp(url: URL, env: TargetEnv, options: TargetOptions): Promise<Target> {
  const { Client } = await loadClient<{ Client: new (timeoutMs: number) => Ftp }>('basic-ftp', url.protocol);
  const { timeoutMs = 30_000, retryMs = 1000 } = options;
  const describe = `${url.protocol}//${url.host}${url.pathname}`;
  const root = decodeURIComponent(url.pathname).replace(/^\//u, '').replace(/\/+$/u, '');
  const password = env.DANGOL_PASSWORD;
  if (url.username && password === undefined) throw userError('secretMissing', 'DANGOL_PASSWORD', describe);
  const pool = createPool(CONNECTIONS, connect);
  const folders = new Set<string>();
  const notes = new Set<string>();

  const pathOf = (path: string) => [root, path].filter(Boolean).join('/') || '.';

  async function connect(): Promise<Ftp> {
    const client = new Client(timeoutMs);
    const isImplicit = url.port === '990';
    try {
      await client.access({
        host: url.hostname.replace(/^\[|\]$/gu, ''),
        port: Number(url.port) || 21,
        ...(url.username && { user: decodeURIComponent(url.username), password }),
        secure: url.protocol === 'ftps:' && (isImplicit ? 'implicit' : true),
      });
      return client;
    } catch (error) {
      client.close();
      throw explain(error, '', 'login');
    }
  }

  function use<Result>(path: string, work: (client: Ftp) => Promise<Result>): Promise<Result> {
    return withRetries(retryMs, async () => {
      try {
        return await pool.use(work);
      } catch (error) {
        throw explain(error, path);
      }
    }).catch((error) => {
      throw explain(error, path, 'final');
    });
  }

  /** What the host answered, as a message; what broke on the way is tried again until `final`. */
  function explain(error: unknown, path: string, when?: 'login' | 'final'): unknown {
    if (isUserError(error)) return error;
    // What is wrong with a certificate comes as a bare text.
    const { code, message = String(error) } = error as { code?: number | string; message?: string };
    const why = password ? message.replaceAll(password, '…') : message;
    if (code === 530) return userError('targetLogin', describe, 'DANGOL_PASSWORD');
    if (/certificate|altname/iu.test(message)) return userError('targetCertificate', describe, why);
    if (code === 452 || code === 552) return userError('targetFull', describe, path);
    if (typeof code === 'number' && code >= 500) return userError('targetFailed', describe, path, why);
    return when === 'final' ? userError('targetUnreachable', describe, why) : error;
  }

  async function makeFolder(client: Ftp, path: string): Promise<void> {
    const parts = path.split('/').slice(0, -1);
    for (let length = 1; length <= parts.length; length++) {
      const folder = parts.slice(0, length).join('/');
      if (!folder || folders.has(folder)) continue;
      // It is there already, or storing says what is wrong.
      await client.send(`MKD ${folder}`).catch((error) => {
        if (client.closed) throw error;
      });
      folders.add(folder);
    }
  }

  async function list(folder = ''): Promise<Entry[]> {
    const found = await use(folder, async (client) => {
      try {
        return await client.list(pathOf(folder));
      } catch (error) {
        if (client.closed || (error as { code?: number }).code === 530) throw error;
        return [];
      }
    });
    return found
      .filter(({ name }) => name !== '.' && name !== '..')
      .map(({ name, size, isDirectory, modifiedAt }) => ({
        name,
        isFolder: isDirectory,
        bytes: size,
        writtenAt: modifiedAt?.getTime(),
      }));
  }

  const store = (client: Ftp, bytes: Uint8Array | string, path: string) =>
    client.uploadFrom(Readable.from([Buffer.from(bytes)]), path);

  return {
    describe,
    kind: 'ftp',
    atOnce: CONNECTIONS,
    list,
    read: (path) =>
      use(path, async (client) => {
        const chunks: Buffer[] = [];
        const sink = new Writable({
          write(chunk, _, done) {
            chunks.push(chunk);
            done();
          },
        });
        try {
          await client.downloadTo(sink, pathOf(path));
          return Buffer.concat(chunks);
        } catch (error) {
          if ((error as { code?: number }).code !== 550) throw error;
        }
      }),
    write: (path, bytes, { isNew } = {}) =>
      use(path, async (client) => {
        const place = pathOf(path);
        await makeFolder(client, place);
        if (isNew) return void (await store(client, bytes, place));
        const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
        await store(client, bytes, draft);
        try {
          await client.rename(draft, place);
        } catch (error) {
          if (client.closed) throw error;
          await store(client, bytes, place);
          await client.send(`DELE ${draft}`).catch(() => {});
          notes.add(`${describe} does not rename over a file: ${path} was written in place`);
        }
      }),
    writtenAt: (path) =>
      use(path, (client) =>
        client.lastMod(pathOf(path)).then(
          (date) => date.getTime(),
          (error) => {
            if (client.closed) throw error;
          },
        ),
      ) as Promise<number | undefined>,
    remove: (path) =>
      use(path, async (client) => {
        // Whether it is a file or a folder the host knows.
        await client.send(`DELE ${pathOf(path)}`).catch((error) => {
          if (client.closed) throw error;
          return client.send(`RMD ${pathOf(path)}`).catch(() => {});
        });
      }),
    notes: () => [...notes],
    async close() {
      pool.close();
    },
  };
}
