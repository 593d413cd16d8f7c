// Sizes stand in the list at the end of the archive. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12, 4.3.16)
import { userError } from '../../errors';

/**
 * A sheet is read whole, which takes some six times as much in memory. 100,000 rows of 20 columns unpack to 122 MiB.
 */
const LARGEST = 256 * 2 ** 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** @throws UserError where a workbook is no archive, or unpacks to more than can be read at once. */
export function requireSize(bytes: Buffer, name: string): void {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  const end = bytes.lastIndexOf(signature);
  if (end < 0 || end + 20 > bytes.length) throw userError('badWorkbook', name);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    unpacked += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > LARGEST) throw userError('workbookTooLarge', name, LARGEST / 2 ** 20);
}
