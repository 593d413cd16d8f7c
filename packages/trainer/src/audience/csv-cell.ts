/** What a spreadsheet takes for the beginning of a formula, also in full width and behind blanks. @see https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠\t\r]/u;
/** Signed numbers, and telephones with their country: nothing in them can be called. */
const HARMLESS = /^-?\d+(\.\d+)?$|^\+\d[\d -]{5,18}\d$/u;

/** One cell of a CSV file: quoted where it must be, and with an apostrophe before what a spreadsheet would run. */
export function csvCell(value: string | number | null | undefined): string {
  const text = String(value ?? '').replace(/\r\n?|\n/gu, ' ');
  const safe = FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
  return /[",']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
