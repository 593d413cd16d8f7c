import type { Caps } from '@dangol/schema';
import { durationMs } from './duration-ms';
import type { Tally } from './state';

/** What caps count by now. */
export interface Today {
  now: number;
  /** `2026-11-22`, in the file's zone. */
  day: string;
  session: string;
}

/** The cap that forbids one more, if any. */
export function failingCap(caps: Caps | undefined, tally: Tally | undefined, today: Today): keyof Caps | undefined {
  if (!caps || !tally) return undefined;
  const { inSession, today: onDay } = countedUntil(tally, today);
  if (inSession >= caps.perSession!) return 'perSession';
  if (onDay >= caps.perDay!) return 'perDay';
  if (tally.total >= caps.total!) return 'total';
  return caps.coolDown && !(today.now - tally.lastAt >= durationMs(caps.coolDown)) ? 'coolDown' : undefined;
}

/** A tally's counts as they stand in this visit and on this day. A day that is still to come counts as this one: clocks and zones get mended. */
export function countedUntil({ session, inSession, day, today }: Tally, now: Omit<Today, 'now'>) {
  return { inSession: session === now.session ? inSession : 0, today: day >= now.day ? today : 0 };
}
