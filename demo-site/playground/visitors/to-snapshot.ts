import type { ProfileSnapshot } from '@dangol/schema';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { reduce } from '../../../packages/sdk/src/profile/reduce';
import type { VisitorEvent } from './to-events';

/** The profile that a visitor's device would hold now. @param now epoch ms. */
export function toSnapshot(id: string, events: readonly VisitorEvent[], now: number): ProfileSnapshot {
  return events.reduce(
    (profile, { name, params, pageType, agoMs }) =>
      reduce(profile, { name, params, at: now - agoMs, ...(pageType && { pageType }) }),
    emptyProfile(id),
  );
}
