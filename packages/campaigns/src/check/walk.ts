import type { Complain } from './complaint';

/** How far a check has come, and what it was given for its way. */
export interface Walk {
  complain: Complain;
  help: Help | undefined;
  /** How often it has complained. */
  faults: number;
  /** Conditions of one campaign so far, and how deep in one another it stands. */
  tests: number;
  depth: number;
  /** Where it is: what a hostile object throws is complained of there. */
  path: string;
}

/** What the desk adds, and a page does without: who mends a file has it checked at the desk. Every fix is a guess, absent where there is none. */
export interface Help {
  /** What a kind is, in words. */
  phrases: Readonly<Record<string, string>>;
  /** @param kind a kind of the table, or the words of which it has to be one. @param fits whether a value is of it. */
  write(kind: string | readonly string[], value: unknown, fits: (value: unknown) => boolean): string | undefined;
  /** One of these names is probably one of those known. */
  rename(names: Iterable<string>, known: readonly string[]): string | undefined;
  /** It probably is to be the one entry of a list. */
  wrap(value: unknown): string | undefined;
}
