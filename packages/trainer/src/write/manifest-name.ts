import type { ModelFiles } from '@dangol/schema';

/** What the name of a manifest may be. */
export const MANIFEST_NAME = /^(manifest|model)\.[a-z0-9]{1,8}$/u;

/** What the one file is called that ever changes: `manifest.json`, or `model.json` where it holds all the others. */
export function manifestName({ single, extension = 'json' }: ModelFiles = {}): string {
  return `${single ? 'model' : 'manifest'}.${extension}`;
}
