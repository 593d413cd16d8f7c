import type { Profile } from '@dangol/schema';
import { DAY_MS, LISTS } from './limits';

/** The profile within its limits. @param now epoch ms; without it only the lengths are enforced, not the ages. */
export function trim(profile: Profile, now = 0): Profile {
  const trimmed: Record<string, unknown> = { ...profile };
  for (const [name, [most, days]] of Object.entries(LISTS)) {
    const list = profile[name as keyof typeof LISTS] as { at: number }[];
    trimmed[name] = list.filter(({ at }) => now - at <= days * DAY_MS).slice(0, most);
  }
  return trimmed as unknown as Profile;
}
