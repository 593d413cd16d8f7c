import type { Campaign, Caps } from '@dangol/schema';
import type { ReadyCondition } from './prepare-condition';

/** A rules file, ready to be judged by. */
export interface Compiled {
  /** IANA name of the zone in which hours, days and weeks are counted. */
  zone: string;
  /** Caps by the name of their group; `overlays` is always there. */
  groups: ReadonlyMap<string, Caps>;
  /** Those that are sound, in the order of the file. */
  campaigns: readonly Campaign[];
  byId: ReadonlyMap<string, Campaign>;
  /** What each is judged by, by id. */
  rules: ReadonlyMap<string, Rule>;
  /** Which may be triggered, in the order of the file: by `event NAME`, else by the kind of signal. */
  byTrigger: ReadonlyMap<string, readonly Rule[]>;
  /** Why campaigns, or all of the file, were refused: `campaigns[2].if.fact: expected …`. */
  refused: readonly string[];
}

/** A campaign, ready to be judged. */
export interface Rule {
  campaign: Campaign;
  /** Its `if`. */
  condition: ReadyCondition;
  /** What it has to be allowed, whatever the shape of its condition. */
  needs: readonly Need[];
}

/** A purpose that a campaign cannot do without, and a clause that asks for it. */
export interface Need {
  purpose: 'personalization' | 'profileLink' | 'demographics';
  clause: string;
}
