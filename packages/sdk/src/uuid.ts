/** Fills a byte array with random values: `crypto.getRandomValues`, which insecure contexts have too (`randomUUID` they have not). */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** A random UUID, version 4. @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
export function uuid4(random: RandomBytes): string {
  return format(random(new Uint8Array(16)), 4);
}

/** A UUID that sorts by time, version 7. @param at epoch ms. @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7 */
export function uuid7(at: number, random: RandomBytes): string {
  const bytes = random(new Uint8Array(16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(at / 2 ** (8 * (5 - index))) & 0xff;
  return format(bytes, 7);
}

function format(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
