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
  /** Which campaigns an event may trigger, by its name, in the order of the file; under the empty name those that wait for anything else. */
  byTrigger: ReadonlyMap<string, readonly Campaign[]>;
  /** Why campaigns, or all of the file, were refused: `campaigns[2].if.fact: expected …`. */
  refused: readonly string[];
}
