// Sizes stand in the list at the end of the archive. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12, 4.3.16)
import { userError } from '../../errors';

/**
 * A sheet is read whole, which takes some six times as much in memory. 100,000 rows of 20 columns unpack to 122 MiB.
 */
const LARGEST = 256 * 2 ** 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** In the place of a size: it stands in the entry's extra field, as Apache POI writes all of them. (4.5.3) */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/** @throws UserError where a workbook is no archive, or unpacks to more than can be read at once. */
export function requireSize(bytes: Buffer, name: string): void {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  const end = bytes.lastIndexOf(signature);
  if (end < 0 || end + 20 > bytes.length) throw userError('badWorkbook', name);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    unpacked += sizeOf(bytes, at);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  // A list that lies elsewhere (ZIP64, of archives beyond 4 GiB) says nothing of what is to come.
  if (unpacked === 0) throw userError('badWorkbook', name);
  if (unpacked > LARGEST) throw userError('workbookTooLarge', name, LARGEST / 2 ** 20);
}

function sizeOf(bytes: Buffer, entry: number): number {
  const size = bytes.readUInt32LE(entry + 24);
  if (size !== ELSEWHERE) return size;
  let at = entry + 46 + bytes.readUInt16LE(entry + 28);
  const end = Math.min(at + bytes.readUInt16LE(entry + 30), bytes.length);
  for (; at + 12 <= end; at += 4 + bytes.readUInt16LE(at + 2))
    if (bytes.readUInt16LE(at) === ZIP64) return Number(bytes.readBigUInt64LE(at + 4));
  return size;
}
