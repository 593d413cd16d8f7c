import { readdir } from 'node:fs/promises';
import { userError } from '../errors';
import { isDraft } from './open-draft';
import { isGone } from './prune-versions';
import { readManifest } from './read-manifest';

const OURS = /^([0-9a-f]{16}|manifest\.json\.[0-9]+\.part)$/u;

/**
 * Lets a folder pass that a model may be published to: none yet, an empty one, one with a model in it (whatever else lies there stays), or what an
 * interrupted first publish has left.
 * @throws UserError for any other.
 */
export async function requireModelFolder(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw userError('unreadable', directory, error.code ?? error.message);
  });
  if (names.every((name) => OURS.test(name) || isDraft(name) || isGone(name)) || (await readManifest(directory)))
    return;
  throw userError('notAModelFolder', directory);
}
