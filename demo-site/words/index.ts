import { en } from './en';
import { ko, type Words } from './ko';

export type { Words };

/** The languages the shop speaks. */
export type Language = 'ko' | 'en';

/**
 * Every sentence of the shop in a language.
 * @param given the shop runs over a given catalogue: what speaks of clothes speaks of things.
 */
export function wordsFor(language: Language, given: boolean): Words {
  const words = language === 'ko' ? ko : en;
  return given ? { ...words, ...words.given } : words;
}
