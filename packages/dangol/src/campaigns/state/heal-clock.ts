import type { CampaignState, Tally } from '@dangol/campaigns';

const DAY_MS = 86_400_000;

/** So far ahead is no mistaken zone, and no clock that was put right by some minutes: it was another date. */
const AHEAD_MS = 3 * DAY_MS;

/**
 * The state of a device whose clock was days ahead when it was written, and has been put right since: all that it says of the future has happened just now, and time goes
 * on from there. So waits, cool-downs and "not for 7 days" begin anew, and what was counted for a day that is still to come holds for today and tomorrow: setting a clock
 * back never brings anything sooner than leaving it alone, however often it is done. What has run, has run; coupons and intents keep the ends that others know. The
 * result is to be stored, so that this happens once.
 * @param now epoch ms. @param day the civil date of a moment, `2026-11-22`.
 */
export function healClock(state: CampaignState, now: number, day: (at: number) => string): CampaignState {
  if (state.at - now <= AHEAD_MS) return state;
  const today = day(now);
  const counted = <One extends Tally>(tally: One): One => ({
    ...untilNow(tally, now, ['lastAt']),
    // Until it is over, 24 hours are.
    ...(tally.day > today && { day: day(now + DAY_MS) }),
  });
  return {
    ...state,
    at: now,
    overlay: undefined,
    groups: state.groups.map(counted),
    campaigns: state.campaigns.map((record) => {
      const { dismissedAt = state.at, dismissedUntil = 0, occurrences } = record;
      return {
        ...untilNow(counted(record), now, ['clickedAt', 'convertedAt', 'dismissedAt']),
        ...(dismissedUntil && dismissedAt > now && { dismissedUntil: now + Math.max(0, dismissedUntil - dismissedAt) }),
        occurrences: occurrences.map((one) => untilNow(one, now, ['startedAt', 'at', 'seenAt'])),
      };
    }),
  };
}

/** With these moments no later than now. */
function untilNow<One extends object>(one: One, now: number, names: readonly (keyof One)[]): One {
  const late = names.filter((name) => (one[name] as number) > now);
  return { ...one, ...Object.fromEntries(late.map((name) => [name, now])) };
}
