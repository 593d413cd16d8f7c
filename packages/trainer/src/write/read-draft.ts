import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFilesRead } from './open-model-files';

/** The files of a draft, as those of a model are read. */
export function readDraft(draft: string, shardCount: number): Pick<ModelFilesRead, 'names' | 'text'> {
  const shards = Array.from({ length: shardCount }, (_, number) => `items/${number}`);
  return {
    names: async () => [...shards, 'popular', 'shelves'],
    text: (name) => readFile(join(draft, `${name}.json`), 'utf8'),
  };
}
