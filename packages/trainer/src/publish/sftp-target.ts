import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isUserError, userError } from '../errors';
import { loadClient } from './load-client';
import type { TargetEnv } from './open-target';
import type { Target, TargetOptions } from './target';
import { withRetries } from './with-retries';

/** The slice of `ssh2-sftp-client` that is used. */
interface Sftp {
  /** The connection below. */
  client: { setNoDelay?(isOn: boolean): unknown };
  connect(options: object): Promise<unknown>;
  on(event: string, listener: () => void): void;
  list(path: string): Promise<{ name: string; type: string; size: number; modifyTime: number }[]>;
  get(path: string): Promise<Buffer>;
  put(bytes: Buffer, path: string): Promise<unknown>;
  mkdir(path: string, isRecursive: boolean): Promise<unknown>;
  posixRename(from: string, to: string): Promise<unknown>;
  delete(path: string): Promise<unknown>;
  rmdir(path: string): Promise<unknown>;
  end(): Promise<unknown>;
}

interface Connection {
  client: Sftp;
  /** Rejects when it is lost: what waits for an answer then would wait for long. */
  lost: Promise<never>;
}

type Failure = Error & { code?: string | number; level?: string };

const MISSING = ['ENOENT', 'ERR_NOT_EXIST', 2];

/**
 * SFTP. The path is the host's own (`/var/www/…`), or counts from the user's home after `/~/`. A file that readers have is replaced by a rename
 * (`posix-rename@openssh.com`); where the host has none it is written in place, and noted.
 */
export async function openSftp(url: URL, env: TargetEnv, options: TargetOptions): Promise<Target> {
  const { default: Client } = await loadClient<{ default: new (name: string, callbacks: object) => Sftp }>(
    'ssh2-sftp-client',
    url.protocol,
  );
  const { timeoutMs = 30_000, retryMs = 1000 } = options;
  const describe = `sftp://${url.host}${url.pathname}`;
  const root = decodeURIComponent(url.pathname)
    .replace(/^\/~\//u, './')
    .replace(/\/+$/u, '');
  const { DANGOL_PASSWORD: password, DANGOL_KEY_FILE: keyFile, DANGOL_HOST_KEY: hostKey } = env;
  if (password === undefined && keyFile === undefined)
    throw userError('secretMissing', 'DANGOL_PASSWORD (or DANGOL_KEY_FILE)', describe);
  const privateKey = keyFile === undefined ? undefined : await readFile(keyFile).catch(() => undefined);
  if (keyFile !== undefined && !privateKey) throw userError('noFile', keyFile);
  const notes = new Set<string>();
  const folders = new Map<string, Promise<unknown>>();
  let opening: Promise<Connection> | undefined;
  /** The first folder that the host did not let us make. */
  let forbidden: string | undefined;

  const pathOf = (path: string) => [root, path].filter(Boolean).join('/') || '/';

  async function connect(): Promise<Connection> {
    // Without callbacks the client prints to the console.
    const client = new Client('dangol', { error() {}, end() {}, close() {} });
    const lost = new Promise<never>((_, reject) => {
      const lose = () => reject(new Error('the connection is lost'));
      for (const event of ['error', 'end', 'close']) client.on(event, lose);
    });
    lost.catch(() => {});
    let isStranger = false;
    try {
      await client.connect({
        host: url.hostname.replace(/^\[|\]$/gu, ''),
        port: Number(url.port) || 22,
        username: decodeURIComponent(url.username),
        readyTimeout: timeoutMs,
        keepaliveInterval: timeoutMs,
        keepaliveCountMax: 1,
        ...(privateKey ? { privateKey, passphrase: password } : { password }),
        hostVerifier(key: Buffer) {
          const seen = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`;
          isStranger = hostKey !== undefined && hostKey.replace(/=+$/u, '') !== seen;
          if (hostKey === undefined)
            notes.add(`${describe} has the key ${seen}: give it in DANGOL_HOST_KEY to have it checked`);
          return !isStranger;
        },
      });
      // A request is smaller than a packet: put together with the next it would wait 40 ms for an acknowledgement.
      client.client.setNoDelay?.(true);
      return { client, lost };
    } catch (error) {
      await client.end().catch(() => {});
      if (isStranger) throw userError('hostKey', describe);
      if (/authentication/iu.test((error as Error).message))
        throw userError('targetLogin', describe, privateKey ? 'DANGOL_KEY_FILE' : 'DANGOL_PASSWORD');
      if (/privateKey/u.test((error as Error).message))
        throw userError('badKeyFile', `${keyFile}`, whyOf(error as Error));
      throw error;
    }
  }

  function use<Result>(path: string, work: (client: Sftp) => Promise<Result>): Promise<Result> {
    return withRetries(retryMs, async () => {
      opening ??= connect();
      const mine = opening;
      try {
        const { client, lost } = await mine;
        return await Promise.race([inTime(work(client), timeoutMs), lost]);
      } catch (error) {
        const said = explain(error as Failure, path);
        if (said) throw said;
        // The next attempt has a connection of its own; others may have one already.
        if (opening === mine) opening = undefined;
        void mine.then(({ client }) => client.end()).catch(() => {});
        throw error;
      }
    }).catch((error) => {
      throw isUserError(error) ? error : userError('targetUnreachable', describe, whyOf(error));
    });
  }

  /** What the host answered, as a message; `undefined` for what broke on the way. */
  function explain(error: Failure, path: string): Error | undefined {
    const { code, message } = error;
    if (isUserError(error)) return error;
    if (/no space|quota|disk full/iu.test(message)) return userError('targetFull', describe, path);
    if (isForbidden(error)) return userError('targetFailed', describe, path, 'permission denied');
    if (forbidden) return userError('targetFailed', describe, path, `permission denied to make ${forbidden}`);
    if (code === 4 || MISSING.includes(code ?? '')) return userError('targetFailed', describe, path, whyOf(error));
  }

  const whyOf = ({ message }: Error) => (password ? message.replaceAll(password, '…') : message);

  /** Once for all that go there at once, and folder by folder: of two that make a path whole, each trips over what the other has just made. */
  function makeFolder(client: Sftp, place: string): Promise<unknown> {
    const folder = place.slice(0, place.lastIndexOf('/'));
    if (!folder || folder === '.') return Promise.resolve();
    const making =
      folders.get(folder) ??
      makeFolder(client, folder)
        .then(() => client.mkdir(folder, false))
        // It is there already, or storing says what is wrong.
        .catch((error) => {
          if (isForbidden(error)) forbidden ??= folder;
        });
    folders.set(folder, making);
    return making;
  }

  return {
    describe,
    kind: 'sftp',
    atOnce: 6,
    read: (path) => use(path, (client) => client.get(pathOf(path)).catch(unlessMissing)),
    write: (path, bytes, { isNew } = {}) =>
      use(path, async (client) => {
        const [place, content] = [pathOf(path), Buffer.from(bytes)];
        await makeFolder(client, place);
        if (isNew) return void (await client.put(content, place));
        const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
        await client.put(content, draft);
        try {
          await client.posixRename(draft, place);
        } catch {
          await client.put(content, place);
          await client.delete(draft).catch(() => {});
          notes.add(`${describe} does not rename over a file: ${path} was written in place`);
        }
      }),
    async list(folder = '') {
      const found = await use(folder, (client) => client.list(pathOf(folder)).catch(unlessMissing));
      return (found ?? []).map(({ name, type, size, modifyTime }) => ({
        name,
        isFolder: type === 'd',
        bytes: size,
        writtenAt: modifyTime,
      }));
    },
    remove: (path) =>
      use(path, async (client) => {
        await client.delete(pathOf(path)).catch(() => client.rmdir(pathOf(path)).catch(() => {}));
      }),
    notes: () => [...notes],
    async close() {
      const opened = await opening?.catch(() => undefined);
      await opened?.client.end().catch(() => {});
    },
  };
}

function isForbidden({ code, message }: Failure): boolean {
  return code === 3 || /permission denied/iu.test(message);
}

function unlessMissing(error: Failure): undefined {
  if (!MISSING.includes(error.code ?? '') && !/no such file/iu.test(error.message)) throw error;
}

function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
