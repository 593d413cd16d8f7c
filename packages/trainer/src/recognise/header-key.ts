/** A currency or a shop behind a name: `총 주문금액(KRW)`, `상품명(한국어 쇼핑몰)`. `(옵션포함)` says something of the column and stays. */
const BRACKET = /\s*\((?:[A-Z]{3}|[^()]*쇼핑몰)\)$/u;

/**
 * The form in which names of columns are compared: without byte order mark, NFC, trimmed, spaces collapsed (among Korean letters left out, where exports differ), small
 * letters, without a currency or shop in brackets behind it.
 */
export function headerKey(name: string): string {
  const plain = name
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(BRACKET, '');
  return (/\p{Script=Hangul}/u.test(plain) ? plain.replaceAll(' ', '') : plain).toLowerCase();
}
