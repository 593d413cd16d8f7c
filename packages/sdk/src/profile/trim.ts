import type { Profile } from '@dangol/schema';
import { keepEntries } from './keep-entries';
import { AFFINITIES, DAY_MS, LISTS, VISITS_DAYS } from './limits';

const LIMITS: Record<string, number[]> = { ...LISTS, ...AFFINITIES };

/**
 * The profile within its limits; nothing is kept of a list that has none.
 * @param now epoch ms; without it only the lengths are enforced, not the ages. What lies as far ahead of now, put down while the clock was wrong,
 *   goes too: it would stay for as long as it had been.
 */
export function trim(profile: Profile, now?: number): Profile {
  const isWithin = (at: number, days = 0) => !now || Math.abs(now - at) <= days * DAY_MS;
  const trimmed = keepEntries(profile, (_, list, at, place) => {
    const [most = 0, days] = LIMITS[list] ?? [];
    return place < most && isWithin(at, days);
  });
  return isWithin(profile.visits.lastAt, VISITS_DAYS)
    ? trimmed
    : { ...trimmed, visits: { count: 0, firstAt: 0, lastAt: 0 } };
}
