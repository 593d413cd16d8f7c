import type { ProfileSnapshot } from '@dangol/schema';

/** When an event happened last, for as long as the profile lives, epoch ms. */
export function lastAt({ counts }: ProfileSnapshot, event: string | undefined): number | undefined {
  return counts.find(({ name }) => name === event)?.at;
}

/** Since when the visitor is a member: by the shop's record, else by what was seen here. */
export function signedUpAt(profile: ProfileSnapshot): number | undefined {
  return profile.member?.signedUpAt ?? lastAt(profile, 'sign_up');
}
