/** One thing that is wrong, or unwise, in a rules file. */
export interface Complaint {
  /** An `error` keeps the campaign (or, outside of any, the file) from running; a `warning` does not. */
  level: 'error' | 'warning';
  /** Where, as one would write it in code: `campaigns[2].if.all[0].gte`. */
  path: string;
  /** What should be there, in words. */
  expected: string;
  /** What was found, at most 60 characters of it: JSON where it is short and plain, else what kind of thing it is. */
  got: string;
  /** What to do about it, where that can be guessed: `write "views"`. */
  fix?: string;
}

/** Takes what is wrong at a path. @param got the value as found: anything at all. @param fix a guess. */
export type Complain = (path: string, expected: string, got: unknown, fix?: string) => void;
