/** A moment as the page's language writes it, in the zone of the rules file. A zone that is none is the device's own. */
export function momentOf(at: number, language: string, zone: string | undefined): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: zone ?? 'Asia/Seoul' }).format(at);
  } catch {
    return new Intl.DateTimeFormat(language, options).format(at);
  }
}
