import type { Profile } from '@dangol/schema';
import { AFFINITIES, DAY_MS, LISTS, VISITS_DAYS } from './limits';

/**
 * The profile within its limits.
 * @param now epoch ms; without it only the lengths are enforced, not the ages. What lies as far ahead of now, put down while the clock was wrong,
 *   goes too: it would stay for as long as it had been.
 */
export function trim(profile: Profile, now?: number): Profile {
  const isKept = (at: number, days: number) => !now || Math.abs(now - at) <= days * DAY_MS;
  const within = <Lists extends object>(lists: Lists, limits: { [List in keyof Lists]?: number[] }): Lists => {
    const trimmed = { ...lists } as Record<string, { at: number }[]>;
    for (const [name, [most, days]] of Object.entries(limits) as [string, [number, number]][]) {
      trimmed[name] = trimmed[name]!.filter(({ at }) => isKept(at, days)).slice(0, most);
    }
    return trimmed as Lists;
  };
  const { visits, affinities } = profile;
  return {
    ...within(profile, LISTS),
    visits: isKept(visits.lastAt, VISITS_DAYS) ? visits : { count: 0, firstAt: 0, lastAt: 0 },
    affinities: within(affinities, AFFINITIES),
  };
}
