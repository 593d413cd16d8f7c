/** What can be made to fail, for dangol alone: the shop's own pages and forms go on. */
export const FAULTS = ['offline', 'backend', 'slow', 'storage', 'model'] as const;
export type Fault = (typeof FAULTS)[number];

/** Which choice the visitor has made. */
export const CHOICES = ['granted', 'denied', 'undecided'] as const;
export type Choice = (typeof CHOICES)[number];

/** The state that a tester has put the shop into. All of it stands in the address: `?stage=persona:hiker,clock:+14d,fault:offline`. */
export interface Stage {
  /** Whose history is on the device; absent: the visitor's own. */
  persona?: string;
  /** Days by which the page's clock is ahead of the device's; default 0. */
  days: number;
  faults: Fault[];
  /** Default the persona's own. */
  consent?: Choice;
  /** Default the visitor's own. */
  theme?: 'light' | 'dark';
}

/** The query parameter that holds it. Empty, it means: leave the stage. */
export const STAGE_PARAM = 'stage';

/** The query parameter that opens the inspector at a tab. */
export const INSPECT_PARAM = 'inspect';

/** Where a stage is set up, below the language. */
export const STAGE_PATH = '/stage';

/** Most days ahead: what dangol keeps for longest is two years. */
export const MOST_DAYS = 1000;
