/** Digits of a number that a spreadsheet keeps, and those that any program does; what stands behind them is zeros. */
const DIGITS = 15;
const DOUBLE_DIGITS = 17;

/** A number as a workbook writes it (`2.0261101E+7`, `19.989999999999998`) as a person would: whole or with a point, never with an exponent. */
export function numberText(raw: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/u.exec(raw) ?? [];
  if (whole === '') return raw;
  const shift = Number(exponent);
  const digits = whole + fraction.slice(0, Math.max(shift, 0)).padEnd(Math.max(shift, 0), '0');
  const isWhole = shift >= 0 && /^0*$/u.test(fraction.slice(shift));
  if (isWhole && shift < 400) return sign + (digits.replace(/^0+(?=[0-9])/u, '') || '0');
  const rounded = Number(Number(raw).toPrecision(DIGITS));
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(20).replace(/\.?0+$/u, '') : String(rounded);
}

/** How many digits at the end of a whole number are zeros where they may have been lost; 0 where all are there; `undefined` for a number short enough. */
export function lostDigits(text: string): number | undefined {
  const digits = text.replace('-', '');
  if (digits.length <= DIGITS || !/^[0-9]+$/u.test(digits)) return undefined;
  const kept = digits.replace(/0+$/u, '').length;
  if (kept <= DIGITS) return digits.length - DIGITS;
  return kept <= DOUBLE_DIGITS ? Math.max(digits.length - DOUBLE_DIGITS, 0) : 0;
}

/** The number as the spreadsheet shows it, where not all of its digits are known: `2.02611011234567E+15`. */
export function shortened(text: string): string {
  const digits = text.replace('-', '');
  return `${text.startsWith('-') ? '-' : ''}${digits[0]}.${digits.slice(1, DIGITS).replace(/0+$/u, '') || '0'}E+${digits.length - 1}`;
}
