import type { ModelFiles } from '@dangol/schema';

/** What `live.json` is called beside the manifest of such a model: a host that serves no `.json` serves no `live.json` either. */
export function liveName({ extension = 'json' }: ModelFiles = {}): string {
  return `live.${extension}`;
}
