/** A price for display: `39,000원` in Korean won, else as the language writes the currency; the bare number for a currency that is none. */
export function priceText(amount: number, currency: string | undefined, lang: string): string {
  if (currency === 'KRW' && lang === 'ko') return `${Math.round(amount).toLocaleString('ko')}원`;
  if (currency === undefined || !/^[A-Z]{3}$/u.test(currency)) return amount.toLocaleString(lang);
  return amount.toLocaleString(lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
}
