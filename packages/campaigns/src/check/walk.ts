import type { Complain } from './complaint';

/** How far a check has come, and what it was given for its way. */
export interface Walk {
  complain: Complain;
  guess: Guess;
  /** How often it has complained. */
  faults: number;
  /** Conditions of one campaign so far, and how deep in one another it stands. */
  tests: number;
  depth: number;
  /** Where it is: what a hostile object throws is complained of there. */
  path: string;
}

/**
 * What was probably meant, as the right value; `undefined` where nobody can tell. @param kind a kind of the table, or the words of which it has to be one.
 * The browser refuses without guessing: who mends a file has it checked at the desk.
 */
export type Guess = (kind: string | readonly string[], value: unknown) => unknown;
