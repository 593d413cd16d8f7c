import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ModelFiles, parseLivePrices } from '@dangol/schema';
import type { Target } from '../publish/target';
import type { ModelFilesRead } from '../write/open-model-files';
import { liveName } from './live-name';

/**
 * Takes `live.json` along where a model is published that has one: what lies at the target is of the version before, and hides all prices.
 * @param files how the model is laid out there.
 */
export async function shipLive(
  { path, manifest }: Pick<ModelFilesRead, 'path' | 'manifest'>,
  target: Pick<Target, 'write'>,
  files: ModelFiles | undefined,
): Promise<void> {
  const text = await readFile(join(dirname(path), liveName(manifest.files)), 'utf8').catch(() => undefined);
  if (text !== undefined && versionOf(text) === manifest.version) await target.write(liveName(files), text);
}

function versionOf(text: string): string | undefined {
  try {
    return parseLivePrices(JSON.parse(text)).version;
  } catch {
    return undefined;
  }
}
