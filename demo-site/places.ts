import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, found upwards from this code, which runs as source and as built file alike. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'demo-site', 'styles'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('demo-site/styles was not found: run the demo shop inside its repository');
    folder = above;
  }
  return folder;
}
