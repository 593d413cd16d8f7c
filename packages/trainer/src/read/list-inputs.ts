import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseSource } from '../engines/clickhouse/parse-source';
import { userError } from '../errors';
import { isAddress } from '../fetch/is-address';

const HIDDEN = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/iu;

/**
 * The files that the paths given to an option mean: of a folder those in it, by name, without hidden ones, the `~$` files that an open spreadsheet leaves, and folders;
 * of a name with `*` or `?`, which the shell of Windows leaves as it is, those that fit; anything else is itself, whether it is there or not.
 * @throws UserError where a folder holds no file, or none fits.
 */
export async function listInputs(paths: readonly string[]): Promise<string[]> {
  return (await Promise.all(paths.map(filesOf))).flat();
}

async function filesOf(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) {
    const files = await filesIn(path);
    if (!files.length) throw userError('emptyFolder', path);
    return files;
  }
  if (info || isAddress(path) || !/[*?]/u.test(basename(path)) || parseSource(path)) return [path];
  const folder = dirname(path);
  const pattern = patternOf(basename(path));
  const files = (await filesIn(folder)).filter((file) => pattern.test(basename(file)));
  if (!files.length) throw userError('noFile', path);
  return files;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  return names
    .filter((name) => !HIDDEN.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function patternOf(name: string): RegExp {
  const escaped = name.replace(/[.+^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}
