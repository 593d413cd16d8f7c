import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { userError } from '../errors';
import type { Entry, Target } from './target';

/** A folder of this machine, or one that is mounted. */
export function openFolder(directory: string): Target {
  const pathOf = (path: string) => join(directory, ...path.split('/'));

  async function entryOf(folder: string, name: string): Promise<Entry[]> {
    const found = await stat(join(folder, name)).catch(() => undefined);
    return found ? [{ name, isFolder: found.isDirectory(), bytes: found.size, writtenAt: found.mtimeMs }] : [];
  }

  return {
    describe: directory,
    kind: 'folder',
    atOnce: 8,
    read: (path) => readFile(pathOf(path)).catch(unlessMissing),
    async write(path, bytes) {
      const file = pathOf(path);
      const draft = `${file}.${randomUUID().slice(0, 8)}.part`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, bytes);
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw userError('unwritable', file, (error as NodeJS.ErrnoException).code ?? String(error));
      }
    },
    async list(folder = '') {
      const names = (await readdir(pathOf(folder)).catch(unlessMissing)) ?? [];
      return (await Promise.all(names.map((name) => entryOf(pathOf(folder), name)))).flat();
    },
    async remove(path) {
      const found = await stat(pathOf(path)).catch(unlessMissing);
      await (found?.isDirectory() ? rmdir(pathOf(path)) : rm(pathOf(path), { force: true }));
    },
    notes: () => [],
    async close() {},
  };
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
