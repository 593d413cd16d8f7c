import { manifestUrl } from '@dangol/schema';

/** Where live prices are: the address that `data-live` gives, without one `live.json` beside the manifest, with the manifest's extension. */
export function liveUrl({ live, model = '' }: Readonly<Record<string, string | undefined>>): string {
  const [path = ''] = manifestUrl(model).split(/[?#]/);
  return live || path.replace(/[^/]*$/, `live.${/\w+$/.exec(path)}`);
}
