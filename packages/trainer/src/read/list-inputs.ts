import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { userError } from '../errors';

/**
 * The files that a path given to an option means: of a folder those in it, by name, without hidden ones, the `~$` files that an open spreadsheet leaves, and folders;
 * anything else is itself, whether it is there or not.
 * @throws UserError where the folder holds no file.
 */
export async function listInputs(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  const files = names.filter((name) => !/^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/iu.test(name)).sort();
  if (!files.length) throw userError('emptyFolder', path);
  return files.map((name) => join(path, name));
}
