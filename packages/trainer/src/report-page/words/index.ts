import { en } from './en';
import { ko } from './ko';
import type { Words } from './words';

/** The page's words in a language. */
export const WORDS: Record<Words['lang'], Words> = { ko, en };
