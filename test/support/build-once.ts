import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the packages when a source is newer than the script-tag file, or there is none. `DANGOL_BUILD=skip` takes the files as they are.
 * @returns milliseconds the build took; 0 when it was not needed.
 * @throws {Error} with the compiler's own words: no test may pass on files of yesterday.
 */
export async function buildOnce(): Promise<number> {
  if (process.env.DANGOL_BUILD === 'skip' || !(await isStale())) return 0;
  const startedAt = Date.now();
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  try {
    await promisify(execFile)(process.execPath, [rollup, '-c'], { cwd: root, maxBuffer: 2 ** 26 });
  } catch (error) {
    throw new Error(`the build failed:\n${(error as { stderr?: string }).stderr ?? error}`);
  }
  return Date.now() - startedAt;
}

/** `dangol.js` is bundled from everything else, so it is as old as the last build that came through. */
async function isStale(): Promise<boolean> {
  const built = await stat(join(root, 'packages/dangol/dist/dangol.js')).catch(() => undefined);
  if (!built) return true;
  const packages = await readdir(join(root, 'packages'));
  const folders = [...packages.map((name) => join('packages', name, 'src')), 'demo-site'];
  const sources = await Promise.all(folders.map((folder) => timesOf(join(root, folder), /\.tsx?$/)));
  const config = (await stat(join(root, 'rollup.config.mjs'))).mtimeMs;
  return Math.max(config, ...sources.flat()) > built.mtimeMs;
}

/** When the matching files below a folder were last written. */
async function timesOf(folder: string, name: RegExp): Promise<number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name));
  return Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
}
