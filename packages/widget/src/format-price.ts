import { language } from './language';

const NO_DECIMALS = 'KRW JPY VND CLP';
const THREE_DECIMALS = 'BHD JOD KWD OMR TND';
const SYMBOLS: Record<string, string> = { KRW: '₩', JPY: '¥', USD: '$', EUR: '€', GBP: '£' };

/**
 * A price for display: `39,000원` (won, Korean), `₩39,000`, `$12.30`, or `12.30 CHF` for a currency without a symbol here.
 * By hand, since the first `Intl.NumberFormat` of a page takes 26–48 ms, which a strip must not spend while it is drawn.
 *
 * @param amount in major units (won, euro); two decimals, but none in won, yen, dong and Chilean pesos, and three in the dinars and the rial
 *   that have them
 * @param currency ISO 4217; without it the bare number, with two decimals only where it has a fraction
 * @param lang BCP 47; its primary subtag is looked at. Default English
 * @returns `''` for what is not a price: not a finite number, negative, or 10¹⁵ and above
 */
export function formatPrice(amount: unknown, currency?: string, lang?: string): string {
  if (typeof amount !== 'number' || !(amount >= 0 && amount < 1e15)) return '';
  // Three capitals at most: no name that an object has by birth.
  const code = /^[A-Z]{3}$/.test(`${currency}`) ? (currency as string) : '';
  const isWhole = code ? NO_DECIMALS.includes(code) : amount % 1 === 0;
  const number = amount
    .toFixed(isWhole ? 0 : code && THREE_DECIMALS.includes(code) ? 3 : 2)
    .replace(/\d(?=(\d{3})+(\.|$))/g, '$&,');
  if (code === 'KRW' && language(lang) === 'ko') return `${number}원`;
  return SYMBOLS[code] ? SYMBOLS[code] + number : `${number} ${code}`.trim();
}
