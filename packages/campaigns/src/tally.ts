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

/** What has been counted in this visit, on this day and ever. A day that is still to come counts as this one: clocks and zones get mended. */
function counts(tally: Omit<Tally, 'id'>, { day, session }: Today) {
  return {
    perSession: tally.session === session ? tally.inSession : 0,
    perDay: tally.day < day ? 0 : tally.today,
    total: tally.total,
  };
}

/** The cap that forbids one more, if any. */
export function failingCap(caps: Caps = {}, tally: Omit<Tally, 'id'> = NEVER, now: Today): keyof Caps | undefined {
  const counted = counts(tally, now);
  const full = (Object.keys(counted) as (keyof typeof counted)[]).find((name) => counted[name] >= caps[name]!);
  const isSoon = caps.coolDown && tally.total && !(now.at - tally.lastAt >= durationMs(caps.coolDown));
  return full ?? (isSoon ? 'coolDown' : undefined);
}

/** One more. */
export function count<One extends Omit<Tally, 'id'>>(tally: One, now: Today): One {
  const { perSession, perDay, total } = counts(tally, now);
  const { at: lastAt, session } = now;
  const day = tally.day < now.day ? now.day : tally.day;
  return { ...tally, total: total + 1, lastAt, day, today: perDay + 1, session, inSession: perSession + 1 };
}
