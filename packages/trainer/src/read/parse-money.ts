/** A sum of money in major units, with its currency where one is written beside it. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency?: string;
}

const SIGNS: [string, string][] = [
  ['₩', 'KRW'],
  ['￦', 'KRW'],
  ['원', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['$', 'USD'],
];

/**
 * Reads `105000 KRW`, `₩105,000`, `19.99`, `1.234,56 €`, `12.000원`, `１０５，０００`. `undefined` for anything that is no sum above 0: `-3,000`, `(3,000)`.
 */
export function parseMoney(text: string | undefined): Money | undefined {
  const plain = (text ?? '').normalize('NFKC');
  const [digits = ''] = /-?[0-9](?:[0-9.,]|[ '](?=[0-9]{3}))*/u.exec(plain) ?? [];
  if (digits === '' || /\([^0-9]*[0-9][0-9.,]*[^0-9]*\)/u.test(plain) || /[-−]\s*[^0-9\s]?\s*[0-9]/u.test(plain))
    return undefined;
  const currency =
    /\b[A-Z]{3}\b/u.exec(plain)?.[0] ?? SIGNS.find(([sign]) => plain.includes(sign) || text?.includes(sign))?.[1];
  const amount = amountOf(digits.replace(/[ ']/gu, '').replace(/[.,]+$/u, ''), currency);
  if (!Number.isFinite(amount) || amount <= 0) return undefined;
  return currency === undefined ? { amount } : { amount, currency };
}

function amountOf(digits: string, currency: string | undefined): number {
  if (/^([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]{1,2}$/u.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  // Won have no hundredths.
  const isGrouped = /^[0-9]{1,3}(\.[0-9]{3})+$/u.test(digits) && (currency === 'KRW' || digits.split('.').length > 2);
  return Number(isGrouped ? digits.replaceAll('.', '') : digits.replaceAll(',', ''));
}
