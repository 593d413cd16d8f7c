import type { StripItem } from '../source';

/** What a strip is and shows at one moment. Replaced on every change, never altered. */
export interface StripState {
  /**
   * `waiting`: nothing has answered this request yet. `ready`: `items` has at least one. `empty`: answered, nothing to show.
   * `failed`: the source threw, rejected or never came.
   */
  readonly status: 'waiting' | 'ready' | 'empty' | 'failed';
  /** Best first; empty unless `ready`. */
  readonly items: readonly StripItem[];
  /** The link of the fallback chain that answered; `''` before an answer. */
  readonly step: string;
  readonly modelVersion?: string | undefined;
  /** How many cards of the catalogue were unfit to be shown, by reason: `no-id`, `no-title`, `unreadable`. */
  readonly dropped?: Readonly<Record<string, number>> | undefined;
  /** Names this list of items: a refresh that brings the same ids in the same order keeps it. `''` while there never was one. */
  readonly renderId: string;
}

/** The state without an answer. */
export const blank = (status: 'waiting' | 'failed'): StripState => ({ status, items: [], step: '', renderId: '' });
