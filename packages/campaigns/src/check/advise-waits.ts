import type { Campaign, OccurrenceKey, Step } from '@dangol/schema';
import { durationMs } from '../duration-ms';
import type { Complain } from './complaint';
import { timeOf } from './time-of';

/** How long an occurrence lasts at most, by what counts as one; the others last until something happens. */
const LASTS: Partial<Record<OccurrenceKey, number>> = {
  session: 0,
  day: durationMs('1d'),
  week: durationMs('7d'),
  month: durationMs('31d'),
};
const TOO_LATE = 'a step that can be reached: its occurrence is over before';
const YEAR = durationMs('365d');

/** Steps that are never reached: the occurrence, the campaign's window or anybody's patience is over before. */
export function adviseWaits(
  { key = 'once', window }: Campaign,
  steps: readonly Step[],
  path: string,
  warn: Complain,
): void {
  const open = window?.from && window.to ? timeOf(window.to, true) - timeOf(window.from) : Infinity;
  const most = Math.min(LASTS[key] ?? YEAR, open, YEAR);
  let waited = 0;
  let isOver = false;
  steps.forEach((step, place) => {
    if ('wait' in step) {
      waited += durationMs(step.wait);
      const isLast = place === steps.length - 1;
      if (isLast) warn(`${path}[${place}]`, 'a step after the wait', step);
    } else if (waited && waited >= most) warn(`${path}[${place}]`, TOO_LATE, step);
    else if (isOver && 'show' in step) warn(`${path}[${place}]`, TOO_LATE, step);
    // The next message comes at the next visit, when a session is over.
    if ('show' in step && key === 'session') isOver = true;
  });
}
