import { en } from './en';
import { type InspectorWords, ko } from './ko';

export type { InspectorWords };

/** The words in the document's language (BCP 47): Korean, or English for all else. */
export function wordsFor(language: string): { language: 'ko' | 'en'; words: InspectorWords } {
  return /^ko\b/i.test(language) ? { language: 'ko', words: ko } : { language: 'en', words: en };
}
