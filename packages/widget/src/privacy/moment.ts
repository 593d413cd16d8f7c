const DAY_MS = 86_400_000;

/**
 * A moment in words: `today, 14:05`, `yesterday`, `3 days ago`, and from a week on the date. Days are the calendar's, in the visitor's time.
 * @param at epoch ms
 * @param now epoch ms
 * @param locale BCP 47; one that the browser cannot read counts as English
 */
export function moment(at: number, now: number, locale: string): string {
  try {
    return inWords(at, now, locale);
  } catch {
    // A malformed language tag, or a time that no calendar has.
    return Math.abs(at) <= 864e13 ? inWords(at, now, 'en') : '';
  }
}

function inWords(at: number, now: number, locale: string): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Rounded: a day with a change of the clock has 23 or 25 hours.
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  if (days < 0 || days > 6) return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  return days ? day : `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)}`;
}
