import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** ClickHouse itself, in this process. One database folder a process. @see https://github.com/chdb-io/chdb-node */
export interface Chdb {
  Session: new (path: string) => ChdbSession;
}

/** Statements wait for each other; what is `USE`d or `SET` stays. Throws what ClickHouse throws. */
export interface ChdbSession {
  query(sql: string, format?: string): string;
  close(): void;
}

const VERSION = '3.4.0';

/** Why the tests with the real engine are not run, to be seen in the list of tests; `undefined` where they are. */
export const whyWithoutChdb =
  process.env.DANGOL_CHDB === '1'
    ? undefined
    : 'not asked for: DANGOL_CHDB=1 fetches the real ClickHouse (npm chdb, 550 MB) into a folder of the system';

/** Installs it beside the project, once: it is forty times as large as all that `npm ci` brings. */
export function loadChdb(): Chdb {
  const folder = join(process.env.DANGOL_CHDB_FOLDER ?? join(tmpdir(), `dangol-chdb-${VERSION}`));
  const there = join(folder, 'node_modules', 'chdb', 'package.json');
  if (!existsSync(there)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `chdb@${VERSION}`], { cwd: folder, stdio: 'pipe' });
  }
  return createRequire(join(folder, 'package.json'))('chdb') as Chdb;
}
