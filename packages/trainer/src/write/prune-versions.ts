import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const KEPT = 2;

/** Deletes all but the two newest older versions: pages that were loaded before go on reading theirs. Only folders of our making. */
export async function pruneVersions(directory: string, current: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => /^[0-9a-f]{16}$/u.test(name) && name !== current);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(directory, name))).mtimeMs })),
  );
  dated.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1));
  for (const { name } of dated.slice(KEPT)) await rm(join(directory, name), { recursive: true, force: true });
}
