// Builds packages and demo shop where their sources have changed. Plain Node, no shell, so that it runs anywhere.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The built demo shop, to be imported. */
export const server = join(root, 'demo-site', 'dist', 'server.mjs');
const stamp = join(root, '.cache', 'demo', 'build.txt');

/** Runs rollup unless the sources are those of the last build. Gives the exit code. */
export async function build() {
  const startedAt = Date.now();
  const sources = digest();
  const outputs = [
    server,
    ...['shop', 'stage', 'static', 'playground'].map((name) => join(root, 'demo-site', 'dist', `${name}.js`)),
    join(root, 'packages', 'dangol', 'dist', 'dangol.js'),
  ];
  const isKept =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && outputs.every((file) => existsSync(file));
  if (!isKept) {
    process.stdout.write('  build …\n');
    const rollup = join(root, 'node_modules', 'rollup', 'dist', 'bin', 'rollup');
    if (!existsSync(rollup)) {
      process.stderr.write('rollup is not installed: run "npm ci" first\n');
      return 1;
    }
    const { code, output } = await runNode([rollup, '-c', '--configFast', '--silent']);
    if (code) {
      process.stderr.write(`${output}\nthe build failed\n`);
      return 1;
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, sources);
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ${'build'.padEnd(18)} ${seconds} s${isKept ? '  (kept from before)' : ''}\n`);
  return 0;
}

/** Changes when one of the sources does. */
function digest() {
  const hash = createHash('sha256');
  const folders = [...readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'src')), 'demo-site'];
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    const names = readdirSync(join(root, folder), { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name) && !/(^|[\\/])dist[\\/]/.test(name));
    for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(root, folder, name)));
  }
  for (const name of ['rollup.config.mjs', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Runs a Node program to its end, without a shell. */
function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
