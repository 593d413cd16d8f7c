/** A price as the page's language writes it: `₩39,000`. A currency that is none is left out. */
export function priceOf(amount: number, currency: string | undefined, language: string): string {
  try {
    const style = currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
    return new Intl.NumberFormat(language, style as Intl.NumberFormatOptions).format(amount);
  } catch {
    return String(amount);
  }
}
