// Peers are no dependency of the repository: their licences, sizes and post-install scripts are nobody's but theirs.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Installs packages into a folder of the system's temporary one, once per list of versions.
 * @param packages `name@version`, exact.
 * @returns the folder; `undefined` where the registry cannot be reached.
 */
export async function installPeers(packages: string[]): Promise<string | undefined> {
  const sum = createHash('sha256').update(packages.join(' ')).digest('hex');
  const folder = join(tmpdir(), `dangol-bench-peers-${sum.slice(0, 16)}`);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  try {
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...packages];
    await promisify(execFile)('npm', args, { cwd: folder, timeout: 180_000 });
    await writeFile(done, '');
    return folder;
  } catch {
    return undefined;
  }
}
