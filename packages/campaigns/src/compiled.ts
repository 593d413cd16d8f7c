import type { Campaign, Caps } from '@dangol/schema';

/** A rules file, ready to be judged by. */
export interface Compiled {
  /** IANA name of the zone in which hours, days and weeks are counted. */
  zone: string;
  /** Caps by the name of their group; `overlays` is always there. */
  groups: ReadonlyMap<string, Caps>;
  /** Those that are sound, in the order of the file. */
  campaigns: readonly Campaign[];
  byId: ReadonlyMap<string, Campaign>;
  /** Which campaigns may be triggered, in the order of the file: by `event NAME`, else by the kind of signal. */
  byTrigger: ReadonlyMap<string, readonly Campaign[]>;
  /** What each campaign has to be allowed besides, by id. */
  needs: ReadonlyMap<string, readonly Need[]>;
  /** Why campaigns, or all of the file, were refused: `campaigns[2].if.fact: expected …`. */
  refused: readonly string[];
}

/** A purpose that a campaign cannot do without, and a clause that asks for it. */
export interface Need {
  purpose: 'personalization' | 'profileLink' | 'demographics';
  clause: string;
}
