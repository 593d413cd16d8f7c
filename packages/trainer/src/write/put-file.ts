import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: a reader sees the old text or the new one. */
export async function putFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, text);
  await rename(draft, path);
}
