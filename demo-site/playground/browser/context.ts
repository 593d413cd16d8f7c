import type { Draft } from '../complaints';
import type { PlaygroundData } from '../data';
import type { Entry } from '../entries-of';
import type { PlaygroundWords } from '../words';

/** What every part of the page draws with. */
export interface PlaygroundContext {
  words: PlaygroundWords;
  language: 'ko' | 'en';
  data: PlaygroundData;
  entries: readonly Entry[];
  /** The page in which messages are previewed. */
  previewAt: string;
  /** The shop's front, to try a campaign there. */
  shopAt: string;
}

/** The rules as they stand, and what changes them. */
export interface Editing {
  draft: Draft;
  setText(text: string): void;
}
