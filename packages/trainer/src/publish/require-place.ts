import { type Manifest, parseManifest } from '@dangol/schema';
import { userError } from '../errors';
import { MANIFEST_NAME } from '../write/manifest-name';
import { isDraft } from '../write/open-draft';
import { isGone } from '../write/prune-versions';
import type { Target } from './target';

/** What an interrupted first publish has left, and prices that came before it. */
const OURS = /^([0-9a-f]{16}(\..*)?|(manifest|model|live)\.[a-z0-9]{1,8}(\..*)?\.part|live\.[a-z0-9]{1,8})$/u;

/**
 * Reads what is published in a place, and lets it pass where a model may go: an empty one, one with a model in it, or, laid out flat, any that has nothing
 * else under the manifest's name.
 * @param head the name of the manifest.
 * @throws UserError for any other.
 */
export async function requirePlace(target: Target, head: string, isFlat: boolean): Promise<Manifest | undefined> {
  const entries = await target.list();
  if (entries.some(({ name }) => name === head)) {
    const published = parse(await target.read(head));
    if (published) return published;
    throw userError('notAModelFolder', target.describe);
  }
  if (isFlat) return undefined;
  for (const { name } of entries.filter((entry) => MANIFEST_NAME.test(entry.name)))
    if (parse(await target.read(name))) throw userError('otherLayout', target.describe, name);
  const isFree = entries.every(({ name }) => OURS.test(name) || isDraft(name) || isGone(name));
  if (!isFree) throw userError('notAModelFolder', target.describe);
}

function parse(bytes: Buffer | undefined): Manifest | undefined {
  try {
    return parseManifest(JSON.parse(String(bytes)));
  } catch {
    return undefined;
  }
}
