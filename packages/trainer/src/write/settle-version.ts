import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { modelPath } from '@dangol/schema';

/**
 * Gives a draft its name, by one rename: `<directory>/<version>` is there whole or not at all. Where it is there already, which is the same content,
 * the files take the places of those in it one by one: what was damaged or deleted is mended. Laid out flat they go to their places one by one, `popular`
 * as the last of them.
 * @param layout as `layoutOf()` has it.
 */
export async function settleVersion(
  draft: string,
  directory: string,
  version: string,
  layout = '/json',
): Promise<void> {
  if (layout[0] === '.') return settleFlat(draft, directory, version, layout);
  if (layout !== '/json') {
    for (const name of await namesIn(draft)) await rename(join(draft, name), join(draft, renamed(name, layout)));
  }
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

async function settleFlat(draft: string, directory: string, version: string, layout: string): Promise<void> {
  const now = new Date();
  for (const name of await namesIn(draft)) {
    const [plain = '', packed = ''] = name.split(/(?<=\.json)(?=\.)/u);
    const path = join(directory, modelPath(version, plain.replace(/\.json$/u, ''), layout) + packed);
    await utimes(join(draft, name), now, now);
    await rename(join(draft, name), path);
  }
}

/** All files of a draft, those that a reader meets first as the last. */
async function namesIn(draft: string): Promise<string[]> {
  const items = (await readdir(join(draft, 'items'))).map((name) => `items/${name}`);
  const rest = (await readdir(draft)).filter((name) => name !== 'items');
  return [...items, ...rest.sort().reverse()];
}

/** `items/0.json.br` as `items/0.txt.br`. */
function renamed(name: string, layout: string): string {
  return name.replace(/\.json(?=\.|$)/u, `.${layout.slice(1)}`);
}
