import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flatVersions } from './flat-versions';

const KEPT = 2;
const GONE = /^\.gone-[0-9a-f]{16}-[0-9a-f]{8}$/u;
const OURS = {
  top: /^(items|(popular|shelves)\.[a-z0-9]{1,8}(\.br|\.gz)?)$/u,
  items: /^[0-9]+\.[a-z0-9]{1,8}(\.br|\.gz)?$/u,
};

/**
 * Deletes all but the two newest older versions: pages that were loaded before go on reading theirs. Only folders of our making, in which nothing
 * else lies.
 * @param youngMs what was put there (or renewed) in this time stays besides: somebody else may be about to name it in the manifest.
 */
export async function pruneVersions(directory: string, current: string, youngMs = 0): Promise<void> {
  const all = await readdir(directory);
  const names = all.filter((name) => /^[0-9a-f]{16}$/u.test(name) && name !== current);
  for (const name of all.filter(isGone)) await rm(join(directory, name), { recursive: true, force: true });
  const flat = flatVersions(all);
  flat.delete(current);
  const dated = await Promise.all([
    ...names.map(async (name) => ({ name, at: await writtenAt(join(directory, name)), files: undefined })),
    ...[...flat].map(async ([name, files]) => ({ name, at: await newestOf(directory, files), files })),
  ]);
  dated.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1));
  const isYoung = (at: number) => youngMs > 0 && Date.now() - at < youngMs;
  for (const { name, at, files } of dated.slice(KEPT)) {
    if (files) {
      if (!isYoung(at)) for (const file of files) await rm(join(directory, file), { force: true });
      continue;
    }
    const folder = join(directory, name);
    if (isYoung(at) || !(await isOurs(folder))) continue;
    // Out of the way first: who renewed it a moment ago gets it back.
    const gone = join(directory, `.gone-${name}-${randomUUID().slice(0, 8)}`);
    await rename(folder, gone).catch(() => {});
    if (isYoung(await writtenAt(gone))) await rename(gone, folder).catch(() => {});
    await rm(gone, { recursive: true, force: true });
  }
}

/** Whether a folder's entry is a version on its way out, left behind by a process that was killed. */
export function isGone(name: string): boolean {
  return GONE.test(name);
}

async function writtenAt(folder: string): Promise<number> {
  return (await stat(folder).catch(() => undefined))?.mtimeMs ?? 0;
}

async function newestOf(directory: string, files: readonly string[]): Promise<number> {
  return Math.max(...(await Promise.all(files.map((file) => writtenAt(join(directory, file))))));
}

async function isOurs(folder: string): Promise<boolean> {
  const [top, items] = await Promise.all([folder, join(folder, 'items')].map((path) => readdir(path).catch(() => [])));
  return (top ?? []).every((name) => OURS.top.test(name)) && (items ?? []).every((name) => OURS.items.test(name));
}
