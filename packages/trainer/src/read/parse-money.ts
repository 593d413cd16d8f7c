/** A sum of money in major units, with its currency where one is written beside it. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency?: string;
}

const SIGNS: [string, string][] = [
  ['₩', 'KRW'],
  ['원', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['$', 'USD'],
];

/** Reads `105000 KRW`, `₩105,000`, `19.99`, `19,99 EUR`. `undefined` for anything that is no sum above 0. */
export function parseMoney(text: string | undefined): Money | undefined {
  const digits = /-?[0-9][0-9.,]*/u.exec(text ?? '')?.[0];
  if (!text || !digits) return undefined;
  const decimalComma = /^[0-9.]*,[0-9]{1,2}$/u.test(digits);
  const amount = Number(decimalComma ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
  if (!Number.isFinite(amount) || amount <= 0) return undefined;
  const currency = /\b[A-Z]{3}\b/u.exec(text)?.[0] ?? SIGNS.find(([sign]) => text.includes(sign))?.[1];
  return currency === undefined ? { amount } : { amount, currency };
}
