import type { ModelFiles } from '@dangol/schema';

/** What the one file is called that ever changes: `manifest.json`, or `model.json` where it holds all the others. */
export function manifestName({ single, extension = 'json' }: ModelFiles = {}): string {
  return `${single ? 'model' : 'manifest'}.${extension}`;
}
