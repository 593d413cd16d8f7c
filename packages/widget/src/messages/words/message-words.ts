/** Every word of a message that is not the shop's own. */
export interface MessageWords {
  close: string;
  /** `{n}` days. */
  snooze: string;
  copy: string;
  copied: string;
  /** Where the browser does not let anything be copied: the code is selected. */
  selected: string;
  /** Follows the benefit's link. */
  use: string;
  /** Asks the shop for a code. */
  get: string;
  busy: string;
  failed: string;
  /** The shop has none. */
  refused: string;
  /** `{d}`: day and time. */
  until: string;
  /** `{t}`: how long. */
  left: string;
  /** Units of time, one and many separated by `|`. */
  d: string;
  h: string;
  m: string;
  s: string;
  expired: string;
  /** A button did what it is for, or the shop has issued the benefit. */
  done: string;
  send: string;
  /** Heading of what is shown after sending, where the shop says nothing. */
  thanks: string;
  stillThinking: string;
  /** Below a text field; `{n}` characters at most. */
  textHint: string;
  /** Names a step of a scale; `{n}` of 5. */
  step: string;
  /** As in strips. */
  was: string;
  seen: string;
  rated: string;
  review: string;
  reviews: string;
  soldOut: string;
}

/** Words in place of the built-in ones. */
export type MessageTexts = Partial<MessageWords>;
