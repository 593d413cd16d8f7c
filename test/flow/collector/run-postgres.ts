// A PostgreSQL of this machine, with fsync on, in a folder of its own. The server refuses to be root, so as root it runs as another user.
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: `DANGOL_POSTGRES`, in PATH, or the newest that Debian has; undefined where there is none. */
export const postgresBin = findPostgres();

/** What a test that needs it is called, so that a skipped one says why. */
export const POSTGRES = postgresBin
  ? 'PostgreSQL'
  : 'PostgreSQL (skipped: no server on this machine; Debian has it in the package postgresql)';

/** A running server. */
export interface RunningPostgres {
  /** The folder of its socket, for PGHOST. */
  host: string;
  /** Makes a database that belongs to the user `collector`, with options of CREATE DATABASE. @returns its address, with the password */
  createDatabase(name: string, options?: string): Promise<string>;
  /** The address of a database, with another user or password where given. */
  url(database: string, user?: string, password?: string): string;
  /** Runs SQL as the superuser. @returns what psql prints, unaligned, without headings */
  sql(database: string, statements: string): Promise<string>;
  /** Ends it: `SIGQUIT` is `pg_ctl stop -m immediate`, without a word to anybody. */
  stop(signal?: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Starts it again after a stop. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Makes a cluster whose order of text is not that of its bytes, and starts it. */
export async function startPostgres(): Promise<RunningPostgres> {
  const bin = postgresBin!;
  const folder = mkdtempSync(join(tmpdir(), 'dangol-pg-'));
  const data = join(folder, 'data');
  const as = otherUser();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'admin-password');
  if (as) for (const path of [folder, passwordFile]) chownSync(path, as.uid, as.gid);
  const locale = hasIcu(bin) ? ['--locale-provider=icu', '--icu-locale=ko'] : [];
  const cluster = ['-D', data, '-U', 'admin', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  const initdb = [...cluster, '--encoding=UTF8', '--locale=C', ...locale];
  execFileSync(join(bin, 'initdb'), initdb, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

  let server: ChildProcess | undefined;
  function clear(): void {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
  process.once('exit', clear);

  async function sql(database: string, statements: string): Promise<string> {
    const args = ['-h', folder, '-U', 'admin', '-d', database, '-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', statements];
    const env = { ...process.env, PGPASSWORD: 'admin-password' };
    return (await promisify(execFile)(join(bin, 'psql'), args, { env })).stdout.trim();
  }

  async function start(): Promise<void> {
    const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=30'];
    server = spawn(join(bin, 'postgres'), args, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    await new Promise<void>((done, failed) => {
      server!.once('exit', () => failed(new Error(printed)));
      server!.stderr!.on('data', (text) => {
        printed += text;
        if (printed.includes('ready to accept connections')) done();
      });
    });
  }

  async function stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  function url(database: string, user = 'collector', password = 'collector-password'): string {
    return `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  }

  async function createDatabase(name: string, options = ''): Promise<string> {
    await sql('postgres', `CREATE DATABASE ${name} OWNER collector ${options}`);
    return url(name);
  }

  async function remove(): Promise<void> {
    await stop('SIGQUIT');
    process.off('exit', clear);
    clear();
  }

  try {
    await start();
    await sql('postgres', `CREATE ROLE collector LOGIN PASSWORD 'collector-password'`);
  } catch (error) {
    await remove();
    throw error;
  }
  return { host: folder, createDatabase, url, sql, stop, start, remove };
}

function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const inPath = (process.env.PATH ?? '').split(delimiter);
  const folders = [process.env.DANGOL_POSTGRES ?? '', ...inPath, ...versions.map((name) => join(DEBIAN, name, 'bin'))];
  return folders.find((folder) => ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))));
}

function hasIcu(bin: string): boolean {
  return /--locale-provider/.test(execFileSync(join(bin, 'initdb'), ['--help'], { encoding: 'utf8' }));
}

/** Who runs the server where we are root: the user that its package made, else nobody. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')!;
  return { uid: Number(uid), gid: Number(gid) };
}
