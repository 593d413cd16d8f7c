import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Sixteen hex digits that change when one of the texts, files or folders (with all below) changes. Files are read, not dated. */
export async function fingerprint(texts: readonly string[], paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(texts));
  for (const path of paths) {
    for (const file of await filesBelow(path)) {
      hash.update('\0');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : [])).sort();
}
