import { manifestUrl } from '@dangol/schema';

/** Where `data-live` says that `live.json` is: its own address, or without a value beside the manifest of `data-model`, with its extension. */
export function liveUrl(live: string, model = ''): string {
  const [path = ''] = manifestUrl(model).split(/[?#]/);
  return live || path.replace(/[^/]*$/, `live.${/\w+$/.exec(path)}`);
}
