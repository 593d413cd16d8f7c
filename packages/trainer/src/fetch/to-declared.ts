import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';

/** These are told from the bytes alone when a file is opened. */
const TOLD = /^(utf-?8|us-ascii|ascii|euc-?kr|cp949|ks_c_5601.*|ksc5601|uhc|windows-949|x-windows-949|utf-?16.*)$/u;
const TEXTS = ['.csv', '.tsv', '.txt'];

/**
 * Makes a text UTF-8 whose server says that it is in a charset that the bytes do not tell, such as `shift_jis` or `windows-1252`. A text that
 * is UTF-8 in fact stays as it is: servers name a charset that nobody chose. XML says its own, JSON is UTF-8 always.
 * @param path ends in the extension of what is in it.
 * @returns where the text is now.
 */
export async function toDeclared(path: string, charset: string | undefined): Promise<string> {
  if (!charset || TOLD.test(charset) || !iconv.encodingExists(charset)) return path;
  if (!TEXTS.includes(extname(path)) || (await isUtf8(path))) return path;
  const target = path.replace(/(\.\w+)$/u, '-utf8$1');
  const decoder = iconv.getDecoder(charset);
  async function* decoded(): AsyncGenerator<string> {
    for await (const chunk of createReadStream(path)) yield decoder.write(chunk as Buffer);
    yield decoder.end() ?? '';
  }
  await pipeline(Readable.from(decoded()), createWriteStream(target, { mode: 0o600 }));
  await rm(path);
  return target;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
