import type { Language } from '../words';

const formats = new Map<string, Intl.NumberFormat>();

/** A price in words of the visitor's language: `39,000원`, `₩39,000`, `$109.99`. An unknown currency code is written after the number. */
export function money(amount: number, currency: string, language: Language): string {
  if (currency === 'KRW' && language === 'ko') return `${Math.round(amount).toLocaleString('ko')}원`;
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    } catch {
      return `${amount.toLocaleString(language)} ${currency}`;
    }
    formats.set(key, format);
  }
  return format.format(amount);
}
