import { createReadStream } from 'node:fs';

/** A UTF-8 file as pieces of text, without a byte order mark. */
export async function* readTextChunks(path: string): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const text = chunk as string;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
}
