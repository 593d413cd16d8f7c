import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const DRAFT = /^\.draft-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{8}$/u;
/** Another machine may be at work on a shared disk: its drafts are left alone for this long. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * A folder inside `directory` to prepare a version in, so that it gets its name by one rename on the same file system. What processes that are
 * no more have left behind is removed.
 * @returns its path, with an empty `items` in it.
 */
export async function openDraft(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  for (const name of await readdir(directory)) {
    const [, writer] = /^manifest\.json\.([0-9]+)\.part$/u.exec(name) ?? [];
    if (writer !== undefined && !isAlive(Number(writer))) await rm(join(directory, name), { force: true });
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (host === undefined) continue;
    const path = join(directory, name);
    if (host === HOST ? !isAlive(Number(pid)) : await isAbandoned(path))
      await rm(path, { recursive: true, force: true });
  }
  const draft = join(directory, `.draft-${HOST}-${process.pid}-${randomUUID().slice(0, 8)}`);
  await mkdir(join(draft, 'items'), { recursive: true });
  return draft;
}

/** Whether a folder's entry is a draft of ours. */
export function isDraft(name: string): boolean {
  return DRAFT.test(name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const written = await stat(join(path, 'items')).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs > ABANDONED_MS;
}
