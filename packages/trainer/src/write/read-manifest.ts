import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '@dangol/schema';

/** The manifest of a model folder; `undefined` where there is none, or one of something else. */
export async function readManifest(directory: string, name = 'manifest.json'): Promise<Manifest | undefined> {
  try {
    return parseManifest(JSON.parse(await readFile(join(directory, name), 'utf8')));
  } catch {
    return undefined;
  }
}
