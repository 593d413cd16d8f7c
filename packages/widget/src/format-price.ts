const NO_DECIMALS = /^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|VND|VUV|XAF|XOF|XPF)$/;
const THREE_DECIMALS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;
const SYMBOLS: Record<string, string> = { KRW: '₩', JPY: '¥', USD: '$', EUR: '€', GBP: '£' };

/**
 * A price for display: `39,000원` (won, Korean), `₩39,000`, `$12.30`, or `12.30 CHF` for a currency without a symbol here.
 * By hand, since the first `Intl.NumberFormat` of a page takes 26–48 ms, which a strip must not spend while it is drawn.
 *
 * @param amount in major units (won, euro); decimals follow ISO 4217 (0, 2 or 3)
 * @param currency ISO 4217; without it the bare number, with two decimals only where it has a fraction
 * @param lang BCP 47; its primary subtag is looked at. Default English
 * @returns `''` for what is not a price: not a finite number, negative, or 10¹⁵ and above
 */
export function formatPrice(amount: unknown, currency?: string, lang?: string): string {
  if (typeof amount !== 'number' || !(amount >= 0 && amount < 1e15)) return '';
  const code = /^[A-Z]{3}$/.test(`${currency}`) ? (currency as string) : '';
  const decimals = (code ? NO_DECIMALS.test(code) : amount % 1 === 0) ? 0 : THREE_DECIMALS.test(code) ? 3 : 2;
  const [whole = '', fraction] = amount.toFixed(decimals).split('.');
  const number = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  if (code === 'KRW' && /^ko\b/i.test(`${lang}`)) return `${number}원`;
  // Three capitals at most: no name that an object has by birth.
  return SYMBOLS[code] ? SYMBOLS[code] + number : `${number} ${code}`.trim();
}
