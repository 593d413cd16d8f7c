import type { Words } from './words';

/** How a language writes numbers and days. Days are those of UTC, as the log's times are. */
export function numbers(
  lang: Words['lang'],
): Pick<Words, 'count' | 'percent' | 'ofHundred' | 'date' | 'shortDate' | 'list'> {
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(lang, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const monthDays = new Intl.DateTimeFormat(lang, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const all = new Intl.ListFormat(lang, { type: 'conjunction' });
  return {
    count: (n) => whole.format(n),
    percent: (share) => `${tenths.format(100 * share)}%`,
    ofHundred(share) {
      // Neither "0 of 100" nor "100 of 100" where it is not so.
      if (share > 0 && share < 0.1) return tenths.format(Math.max(0.1, 100 * share));
      if (share > 0.99 && share < 0.9999) return tenths.format(Math.min(99.9, 100 * share));
      return whole.format(100 * share);
    },
    date: (at) => days.format(at),
    shortDate: (at, hasDay) => (hasDay ? monthDays : months).format(at),
    // "a 및 b" is how contracts are written.
    list: (parts) => (lang === 'ko' ? parts.join(', ') : all.format(parts)),
  };
}
