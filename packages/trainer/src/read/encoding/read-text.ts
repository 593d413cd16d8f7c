import iconv from 'iconv-lite';
import type { Encoding } from './detect-encoding';
import { readBytes } from './read-bytes';
import type { TextFile } from './text-file';

/**
 * The letters of a text file, some at a time, without a byte order mark; bytes that are no letter become U+FFFD.
 * CP949 is read by a table of its own: what the platform calls `euc-kr` lacks eight thousand syllables, 똠 and 뷁 among them.
 */
export async function* readText({
  path,
  name,
  encoding,
}: Pick<TextFile, 'path' | 'name' | 'encoding'>): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let isFirst = true;
  for await (const bytes of readBytes(path, name)) {
    const text = decoder.write(bytes);
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  const last = decoder.end();
  if (last) yield last;
}

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'cp949') return iconv.getDecoder('cp949');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
