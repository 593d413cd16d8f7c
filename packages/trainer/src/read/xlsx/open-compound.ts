import { userError } from '../../errors';
import { readBytes } from '../encoding/read-bytes';

/** How the folder of the file names an encrypted workbook. @see https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto (2.3.4.4) */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Tells why a compound file (what Excel wrote before 2007, and still writes where there is a password) cannot be read. @throws UserError always. */
export async function openCompound(file: string, name: string): Promise<never> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of readBytes(file, name)) {
    const text = Buffer.concat([rest, bytes]);
    if (text.includes(ENCRYPTED)) throw userError('encryptedWorkbook', name);
    rest = text.subarray(-ENCRYPTED.length);
  }
  throw userError('oldWorkbook', name);
}
