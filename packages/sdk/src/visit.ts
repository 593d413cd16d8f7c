import type { ConsentStamp } from '@dangol/schema';
import type { Member } from './client';

/** What changes on a page while its client lives, besides what the rooms keep to themselves. */
export interface Visit {
  /** Who is signed in. */
  member: Member | null;
  /** Since when the profile in memory has been allowed. */
  profileSince?: ConsentStamp | undefined;
  /** Whether anything has happened since that the profile should hold. */
  isUsed?: boolean;
}
