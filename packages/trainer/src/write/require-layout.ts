import { readdir } from 'node:fs/promises';
import type { ModelFiles } from '@dangol/schema';
import { userError } from '../errors';
import { MANIFEST_NAME, manifestName } from './manifest-name';
import { readManifest } from './read-manifest';

/**
 * Lets a folder pass that holds no model under another name of the manifest: pages that read that one would go on with it for ever.
 * @throws UserError for any other.
 */
export async function requireLayout(directory: string, files: ModelFiles | undefined): Promise<void> {
  const wanted = manifestName(files);
  for (const name of await readdir(directory).catch(() => [])) {
    if (name === wanted || !MANIFEST_NAME.test(name)) continue;
    if (await readManifest(directory, name)) throw userError('otherLayout', directory, name);
  }
}
