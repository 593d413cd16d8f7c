/**
 * Where the manifest is. `data-model` is the folder, or the address of the manifest itself: then its last segment has a dot and something before it.
 * A folder with a dot in its name is given with a slash at its end; the name of a host is no segment.
 */
export function manifestUrl(model: string): string {
  return /^(.*[^/]\/|\/)?[^/]+\.\w[^/]*$/.test(model) ? model : model.replace(/\/*$/, '/manifest.json');
}
