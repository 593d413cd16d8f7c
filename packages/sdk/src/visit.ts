import type { ConsentStamp } from '@dangol/schema';
import type { ShopLink } from './capture/shop-link';
import type { KnownMember } from './member-of';

/** What changes on a page while its client lives, besides what the rooms keep to themselves. */
export interface Visit {
  /** Who is signed in. */
  member: KnownMember | null;
  /** The adapter of the shop's platform, once it has come. */
  shop?: ShopLink;
  /** Since when the profile in memory has been allowed. */
  profileSince?: ConsentStamp | undefined;
  /** Whether anything has happened since that the profile should hold. */
  isUsed?: boolean;
}
