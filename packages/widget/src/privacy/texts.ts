import { language } from '../language';
import { en } from './texts/en';
import { ko } from './texts/ko';

/** Every word the panel says, by name. `{…}` is filled in; of `one|many` the first is for one. */
export type PrivacyTexts = Record<keyof typeof en, string>;

/** The words in a language (BCP 47; the primary subtag counts): Korean and English are here, anything else reads English. */
export const privacyTextsFor = (lang: string): PrivacyTexts => (language(lang) === 'ko' ? ko : en);
