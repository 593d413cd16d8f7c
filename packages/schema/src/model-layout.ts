import type { Manifest, ModelFiles } from './model';

/** How the files of a version are named: what joins the parts of a name, then the extension. `/json`, `.txt`; empty where all is one file. */
export function layoutOf({ flat, extension = 'json', single }: ModelFiles = {}): string {
  return single ? '' : (flat ? '.' : '/') + extension;
}

/**
 * The path of a file of a version, from the folder of the manifest.
 * @param name `items/<n>`, `popular` or `shelves`.
 * @param layout as {@link layoutOf} has it.
 */
export function modelPath(version: string, name: string, layout: string): string {
  const [join] = layout;
  return `${version + join + name.replace('/', join!)}.${layout.slice(1)}`;
}

/**
 * What `data-model-version` says, so that a first visit reads no manifest: `<version>.<shardCount>`, and the layout where it is not the usual one
 * (`<version>.<shardCount>.txt`, `…/txt`). `undefined` for a single file: that is the manifest itself.
 */
export function modelTag({ version, shardCount, files }: Pick<Manifest, 'version' | 'shardCount' | 'files'>) {
  const layout = layoutOf(files);
  return layout ? `${version}.${shardCount}${layout === '/json' ? '' : layout}` : undefined;
}
