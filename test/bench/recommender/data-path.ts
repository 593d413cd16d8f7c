import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of `../shared/data`, beside the repository. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
}

/** Whether it is there. */
export function hasData(name: string): boolean {
  return existsSync(dataPath(name));
}
