import type { Words } from '../../report-page/words/words';
import { en } from './en';
import { ko } from './ko';
import type { TryWords } from './words';

/** By language. */
export const TRY_WORDS: Record<Words['lang'], TryWords> = { ko, en };
