import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Answer } from './send';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** A file below `folder` as an answer; `undefined` where there is none, or the path leads out of the folder. */
export async function serveFolder(folder: string, path: string, cacheControl: string): Promise<Answer | undefined> {
  const file = resolve(join(folder, ...path.split('/')));
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  const type = TYPES[extname(file).toLowerCase()];
  if (!type) return undefined;
  try {
    const { mtimeMs, size } = await stat(file);
    return {
      headers: { 'Content-Type': type, 'Cache-Control': cacheControl },
      body: await readFile(file),
      key: `${file} ${mtimeMs} ${size}`,
    };
  } catch {
    return undefined;
  }
}
