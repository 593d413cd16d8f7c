/**
 * The number of a product's page in a code of Cafe24's: 상품코드 is `P` and the number in base 26 (`A` is 0) behind zeros, eight characters in all; 상품품목코드
 * has four more for the variant. `P00000BT` is 45, `P00000BT000A` too. Cafe24 does not document it; codes and numbers met together agree (`P00000KV` is 281, `P0000KQC`
 * 7178): it is for files that have nothing better.
 * @returns `undefined` for a code of another form.
 */
export function cafe24Number(code: string): string | undefined {
  if (!/^.{8}(?:[0-9A-Z]{4})?$/u.test(code)) return undefined;
  const [, letters] = /^P0*([A-Z]+)$/u.exec(code.slice(0, 8)) ?? [];
  if (letters === undefined) return undefined;
  return String([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0));
}
