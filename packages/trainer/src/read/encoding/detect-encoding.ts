import { isUtf8 } from 'node:buffer';
import { readBytes } from './read-bytes';

/** How a text file writes its letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

const HEAD_BYTES = 4096;

/**
 * Tells the encoding of a text by its byte order mark, by zeros at every other byte, else by reading all of it: what is no UTF-8 is CP949, which
 * Korean spreadsheets still write. UTF-8 with a few damaged letters is still UTF-8 (`isDamaged`).
 * @param name for messages.
 */
export async function detectEncoding(path: string, name: string): Promise<{ encoding: Encoding; isDamaged: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  const doubts = { letters: 0, broken: 0 };
  const lossy = new TextDecoder('utf-8');
  for await (const chunk of readBytes(path, name)) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    if (isFirst) {
      const wide = wideEncoding(bytes.subarray(0, HEAD_BYTES));
      if (wide !== undefined) return { encoding: wide, isDamaged: false };
      isFirst = false;
    }
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) weigh(lossy.decode(bytes.subarray(0, end)), doubts);
    if (doubts.broken > 1000 && doubts.broken > doubts.letters) break;
    rest = bytes.subarray(end);
  }
  if (!isUtf8(rest)) doubts.broken++;
  if (doubts.broken === 0) return { encoding: 'utf-8', isDamaged: false };
  // CP949 taken for UTF-8 is broken at nearly every letter; one in ten looks like another.
  return doubts.broken < doubts.letters
    ? { encoding: 'utf-8', isDamaged: true }
    : { encoding: 'cp949', isDamaged: false };
}

function weigh(text: string, doubts: { letters: number; broken: number }): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) doubts.broken++;
    else if (code > 0x7f) doubts.letters++;
  }
}

/** UTF-16, by its mark or by the zeros between plain letters: no other text has any. */
function wideEncoding(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2) odd++;
    else even++;
  }
  if (even + odd < head.length / 10) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Where the last character starts if it may be cut, else the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
