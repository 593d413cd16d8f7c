import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPeers } from '../delivery/install-peers';

const BUNDLED = '@recombee/carousel-widget-js';

/**
 * Installs the peers into a folder of the system's temporary one. Recombee's package is unpacked without what it depends on: its own
 * bundle for browsers is used, and its modules need a package that the registry does not have.
 * @returns the folder; `undefined` where the registry cannot be reached.
 */
export async function installWidgets(packages: string[]): Promise<string | undefined> {
  const run = promisify(execFile);
  const alone = packages.find((name) => name.startsWith(BUNDLED));
  const folder = await installPeers(packages.filter((name) => name !== alone));
  if (!folder || !alone) return folder;
  const place = join(folder, 'node_modules', BUNDLED);
  if (existsSync(join(place, 'package.json'))) return folder;
  try {
    const { stdout } = await run('npm', ['pack', '--silent', alone], { cwd: folder });
    await mkdir(place, { recursive: true });
    await run('tar', ['xzf', join(folder, stdout.trim()), '-C', place, '--strip-components=1']);
    return folder;
  } catch {
    return undefined;
  }
}
