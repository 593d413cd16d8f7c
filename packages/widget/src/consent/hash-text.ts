import { fnv1a32 } from '@dangol/schema';

/**
 * Names a text by its digest: at once `fnv1a32:` and eight hexadecimal digits, then (where the page may use `crypto.subtle`: a secure context)
 * `sha-256:` and 64.
 * @param update gets the name, once or twice.
 */
export function hashText(text: string, update: (hash: string) => void, subtle: SubtleCrypto | undefined): void {
  update(`fnv1a32:${fnv1a32(text).toString(16).padStart(8, '0')}`);
  subtle?.digest('SHA-256', new TextEncoder().encode(text)).then(
    (digest) => {
      const bytes = [...new Uint8Array(digest)];
      update(`sha-256:${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
    },
    () => {},
  );
}
