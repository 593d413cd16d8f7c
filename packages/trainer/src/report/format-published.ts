import { type Manifest, modelTag } from '@dangol/schema';
import type { Published } from '../publish/publish';
import { manifestName } from '../write/manifest-name';
import { digits } from './format-train';

/** What the tag says of a model: its manifest where that has another name, and its version. */
export function formatTag(model: Pick<Manifest, 'version' | 'shardCount' | 'files'>): string {
  const name = manifestName(model.files);
  const tag = modelTag(model);
  return [
    ...(name === 'manifest.json' ? [] : [`data-model="…/${name}"`]),
    ...(tag === undefined ? [] : [`data-model-version="${tag}"`]),
  ].join(' ');
}

/** What is to be told of a model that visitors read from now on, or would. @param isDry lists every file. */
export function formatPublished({ manifest, target, sent, kept, gone, notes }: Published, isDry = false): string {
  const bytes = sent.reduce((sum, file) => sum + file.bytes, 0);
  const went = `${digits(sent.length)} ${sent.length === 1 ? 'file' : 'files'}, ${digits(bytes / 1024)} KiB`;
  const rest = kept ? `, ${digits(kept)} are there already` : '';
  if (isDry) {
    const files = sent.map((file) => `  ${file.path} ${digits(file.bytes)}`);
    return [`${target}: version ${manifest.version} would be published: ${went}${rest}`, ...files].join('\n');
  }
  return [
    `${target}: version ${manifest.version} is published, ${formatTag(manifest)}`,
    ...(sent.length ? [`  sent ${went}${rest}${gone.length ? `; removed ${gone.join(', ')}` : ''}`] : []),
    ...(manifest.enabled ? [] : ['  "enabled" is false there: the strips stay off']),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}
