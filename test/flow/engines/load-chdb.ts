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

const FOLDER = process.env.DANGOL_CHDB_FOLDER ?? join(tmpdir(), `dangol-chdb-${VERSION}`);

/** Why the tests with the real engine are not run, to be seen in the list of tests; `undefined` where they are. */
export const whyWithoutChdb =
  process.env.DANGOL_CHDB === '1' ? install() : 'not asked for: DANGOL_CHDB=1 fetches npm chdb, 550 MB';

/** The engine. */
export function loadChdb(): Chdb {
  return createRequire(join(FOLDER, 'package.json'))('chdb') as Chdb;
}

/** Installs it beside the project, once: it is larger than all that `npm ci` brings. @returns why not. */
function install(): string | undefined {
  if (existsSync(join(FOLDER, 'node_modules', 'chdb', 'package.json'))) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `chdb@${VERSION}`], { cwd: FOLDER, stdio: 'pipe' });
    return undefined;
  } catch {
    return 'the npm registry gave no chdb';
  }
}
