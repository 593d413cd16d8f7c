/** A price as the page's language writes it: `₩39,000`, `39,000원`. A currency that is none is left out. */
export function priceOf(amount: number, currency: string | undefined, language: string): string {
  if (currency === 'KRW' && language === 'ko') return `${Math.round(amount).toLocaleString(language)}원`;
  try {
    const style = currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
    return new Intl.NumberFormat(language, style as Intl.NumberFormatOptions).format(amount);
  } catch {
    return String(amount);
  }
}
