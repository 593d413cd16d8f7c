import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives a draft its name, by one rename: `<directory>/<version>` is there whole or not at all. Where it is there already, which is the same content,
 * the files take the places of those in it one by one: what was damaged or deleted is mended.
 */
export async function settleVersion(draft: string, directory: string, version: string): Promise<void> {
  const folder = join(directory, version);
  const now = new Date();
  await utimes(draft, now, now);
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await utimes(folder, now, now);
    for (const part of ['items', '.']) {
      const names = await readdir(join(draft, part), { withFileTypes: true });
      for (const entry of names) {
        if (entry.isFile()) await rename(join(draft, part, entry.name), join(folder, part, entry.name));
      }
    }
    await rm(draft, { recursive: true, force: true });
  }
}
