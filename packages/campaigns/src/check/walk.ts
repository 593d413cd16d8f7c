import type { Complain } from './complaint';

/** How far a check has come. */
export interface Walk {
  complain: Complain;
  /** How often it has complained. */
  faults: number;
  /** Conditions of one campaign so far, and how deep in one another it stands. */
  tests: number;
  depth: number;
  /** Where it is: what a hostile object throws is complained of there. */
  path: string;
}
