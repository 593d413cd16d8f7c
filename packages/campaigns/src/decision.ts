import type { Verdict } from './verdict';

/** What comes of a signal. */
export interface Decision {
  /** The message that comes first, over the page or in a place of its own. */
  show?: Verdict;
  /** The other messages that pass, the next best first: for other places in the page, or where the first could not be drawn or was claimed by another tab. */
  others: Verdict[];
  /** To be claimed, then armed. */
  intents: Verdict[];
  /** Occurrences that begin with a wait: to be claimed, so that it begins. Nobody sees anything of it. */
  waits: Verdict[];
  /** What would have been shown (or armed) now, had the visitor not been held out: to be claimed, then reported. */
  holdOuts: Verdict[];
  /** Of every campaign that the signal may trigger, in the order of the file. */
  verdicts: Verdict[];
}
