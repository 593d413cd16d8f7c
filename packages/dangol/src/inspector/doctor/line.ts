import type { DoctorCode } from './words';

/** How a line of the check list stands. */
export type LineState = 'ok' | 'warning' | 'failing' | 'unknown';

/** What a line is about, in the order of the list. */
export const PARTS = [
  'tag',
  'platform',
  'page',
  'item',
  'model',
  'age',
  'prices',
  'consent',
  'backend',
  'strips',
  'space',
  'member',
  'campaigns',
] as const;

/** One line of the check list. */
export interface Line {
  part: (typeof PARTS)[number];
  state: LineState;
  /** Which of the sentences it is. */
  code: DoctorCode;
  /** What stands in the sentence, by name. */
  values: Readonly<Record<string, string | number>>;
}

/** Makes the lines of one part. */
export const linesOf =
  (part: Line['part']) =>
  (state: LineState, code: DoctorCode, values: Line['values'] = {}): Line => ({ part, state, code, values });
