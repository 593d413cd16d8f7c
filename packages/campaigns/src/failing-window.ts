import type { TimeWindow } from '@dangol/schema';
import type { LocalTime } from './situation';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * The clause of a window that does not hold at a moment. Civil dates and times are compared as text, to the minute, a date being the whole day; hours over midnight
 * belong to the day on which they begin.
 */
export function failingWindow(
  { from, to, days, hours }: TimeWindow,
  now: number,
  { date, minutes, weekday }: LocalTime,
): keyof TimeWindow | undefined {
  const civil = `${date}T${clock(minutes)}`;
  const isZoned = (at: string) => /T.*(Z|[+-]\d\d:\d\d)$/.test(at);
  if (from && !(isZoned(from) ? now >= Date.parse(from) : civil.slice(0, from.length) >= from.slice(0, 16)))
    return 'from';
  if (to && !(isZoned(to) ? now <= Date.parse(to) : civil.slice(0, to.length) <= to.slice(0, 16))) return 'to';
  const time = clock(minutes);
  const [opens = '', closes = '~'] = hours?.split('-') ?? [];
  const isOverMidnight = closes <= opens;
  const isLate = isOverMidnight && time < closes;
  if (days && !days.includes(WEEKDAYS[(weekday + (isLate ? 6 : 0)) % 7]!)) return 'days';
  return isOverMidnight
    ? time >= opens || isLate
      ? undefined
      : 'hours'
    : time >= opens && time < closes
      ? undefined
      : 'hours';
}

function clock(minutes: number): string {
  return [minutes / 60, minutes % 60].map((part) => `${Math.floor(part)}`.padStart(2, '0')).join(':');
}
