import type { TimeWindow } from '@dangol/schema';
import type { Context } from './context';
import { once } from './once';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * The clause of a window that does not hold now. Civil dates and times are compared as text, to the minute, a date being the whole day; hours over midnight
 * belong to the day on which they begin.
 */
export function failingWindow(
  { from = '', to = '~', days, hours = '00:00-24:00' }: TimeWindow,
  { now, local, memo }: Context,
): keyof TimeWindow | undefined {
  const civil = (at: number) => {
    const time = local(at);
    return once(memo, time, () => time.date + new Date(time.minutes * 60_000).toISOString().slice(10, 16));
  };
  // An end of the window may have a zone of its own.
  const endOf = (end: string) => (/T.*[Z+-]/.test(end) ? civil(Date.parse(end)) : end.slice(0, 16));
  const today = civil(now);
  if (today < endOf(from)) return 'from';
  if (today > endOf(to) && !today.startsWith(endOf(to))) return 'to';
  const time = today.slice(11);
  const [opens, closes] = hours.split('-') as [string, string];
  const isOverMidnight = closes <= opens;
  const isLate = isOverMidnight && time < closes;
  if (days && !days.includes(DAYS[(local(now).weekday + (isLate ? 6 : 0)) % 7]!)) return 'days';
  return isLate || (time >= opens && (isOverMidnight || time < closes)) ? undefined : 'hours';
}
