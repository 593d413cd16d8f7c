import { language } from '../../language';
import { layOver } from '../../lay-over';
import { en } from './en';
import { ko } from './ko';
import type { RichTexts } from './rich-texts';

/** The words in a language (BCP 47; the primary subtag counts: Korean, and English for all else), with the shop's own laid over them. */
export const wordsFor = (lang: string, texts?: object): RichTexts => layOver(language(lang) === 'ko' ? ko : en, texts);
