import type { Caps } from '@dangol/schema';
import { durationMs } from './duration-ms';
import type { Tally } from './state';

/** What caps count by now. */
export interface Today {
  /** Epoch ms. */
  at: number;
  /** `2026-11-22`, in the file's zone. */
  day: string;
  session: string;
}

/** How often something was shown that never was. */
export const NEVER: Omit<Tally, 'id'> = { total: 0, lastAt: 0, day: '', today: 0, session: '', inSession: 0 };

/** A tally as it stands in this visit and on this day. A day that is still to come counts as this one: clocks and zones get mended. */
function standing(tally: Omit<Tally, 'id'>, { day, session }: Today) {
  return tally.day < day || tally.session !== session
    ? {
        ...tally,
        ...(tally.day < day && { day, today: 0 }),
        session,
        inSession: tally.session === session ? tally.inSession : 0,
      }
    : tally;
}

/** The cap that forbids one more, if any. */
export function failingCap(caps: Caps = {}, tally: Omit<Tally, 'id'> = NEVER, now: Today): keyof Caps | undefined {
  const { inSession, today, total, lastAt } = standing(tally, now);
  if (inSession >= caps.perSession!) return 'perSession';
  if (today >= caps.perDay!) return 'perDay';
  if (total >= caps.total!) return 'total';
  return caps.coolDown && total && !(now.at - lastAt >= durationMs(caps.coolDown)) ? 'coolDown' : undefined;
}

/** One more. */
export function count<One extends Tally>(tally: One, now: Today): One {
  const { total, today, inSession, day } = standing(tally, now);
  return {
    ...tally,
    total: total + 1,
    lastAt: now.at,
    day,
    today: today + 1,
    session: now.session,
    inSession: inSession + 1,
  };
}
