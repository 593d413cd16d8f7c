import type { TimeWindow } from '@dangol/schema';
import { type Context, localAt, recall } from './context';
import type { LocalTime } from './situation';

/**
 * The clause of a window that does not hold at a moment. Civil dates and times are compared as text, to the minute, a date being the whole day; hours over midnight
 * belong to the day on which they begin.
 */
export function failingWindow(
  { from = '', to = '', days, hours = '00:00-24:00' }: TimeWindow,
  context: Context,
): keyof TimeWindow | undefined {
  const { now } = context;
  const time = ({ minutes }: LocalTime) => new Date(minutes * 60_000).toISOString().slice(10, 16);
  const civil = (at: number) =>
    recall(context, `civil ${at}`, () => localAt(at, context).date + time(localAt(at, context)));
  /** Before 0, after 0 or within 0 what an end of the window says, which may have a zone of its own. */
  function against(end: string): number {
    const text = /T.*[Z+-]/.test(end) ? civil(Date.parse(end)) : end.slice(0, 16);
    const today = civil(now).slice(0, text.length);
    return today < text ? -1 : +(today > text);
  }
  if (against(from) < 0) return 'from';
  if (to && against(to) > 0) return 'to';
  const today = localAt(now, context);
  const clock = civil(now).slice(11);
  const [opens = '', closes = ''] = hours.split('-');
  const isOverMidnight = closes <= opens;
  const isLate = isOverMidnight && clock < closes;
  const weekday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][(today.weekday + (isLate ? 6 : 0)) % 7];
  if (days && !days.includes(weekday as 'mon')) return 'days';
  return isLate || (clock >= opens && (isOverMidnight || clock < closes)) ? undefined : 'hours';
}
