import type { CampaignWords } from '../../../packages/dangol/src/inspector/campaigns/words';
import type { PlaygroundWords } from '../words/ko';
import type { Keys } from './set-at';

/** One thing of a campaign that can be changed without writing JSON. */
export interface Field {
  keys: Keys;
  /** `share` is per cent of what the file has from 0 to 1. */
  kind: 'number' | 'share' | 'duration' | 'text' | 'choice' | 'channels' | 'date';
  label: string;
  /** Behind the control: `이상`, `번`. */
  suffix?: string | undefined;
  /** What can be chosen; `''` leaves it out. */
  options?: readonly (readonly [value: string, label: string])[] | undefined;
  /** It may be left empty, and is then left out. */
  isOptional?: boolean;
  /** What goes with it where it is left out, and what comes with it where it was not there before. */
  whole?: { keys: Keys; made: (value: string) => unknown };
  /** A text of several lines. */
  isLong?: boolean;
}

/** Fields that belong together. */
export interface FieldGroup {
  title: string;
  text?: string | undefined;
  fields: Field[];
}

/** What fields are named with. */
export interface FieldContext {
  words: PlaygroundWords;
  /** How the inspector says conditions and triggers. */
  said: CampaignWords;
  /** What can be named as an item. */
  products: readonly (readonly [id: string, title: string])[];
}
