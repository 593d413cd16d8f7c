import { en } from './en';
import { ko, type PlaygroundWords } from './ko';

export type { PlaygroundWords };

/** The words of the playground, by language. */
export const playgroundWords: Readonly<Record<'ko' | 'en', PlaygroundWords>> = { ko, en };
