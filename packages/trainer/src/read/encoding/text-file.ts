import { basename } from 'node:path';
import { detectEncoding, type Encoding } from './detect-encoding';
import { isGzip } from './is-gzip';

/** A text file, and how its letters are to be had. */
export interface TextFile {
  /** What messages call it: a path, or the address it came from. */
  name: string;
  path: string;
  encoding: Encoding;
  isGzip: boolean;
  /** Whether the engine can read it itself: UTF-8 without a damaged letter. */
  isQuick: boolean;
}

/** Looks a text file through once, to its end. @throws UserError where it is packed and unfolds too far. */
export async function inspectText(path: string, name = basename(path)): Promise<TextFile> {
  const { encoding, isDamaged } = await detectEncoding(path, name);
  return { name, path, encoding, isGzip: await isGzip(path), isQuick: encoding === 'utf-8' && !isDamaged };
}
