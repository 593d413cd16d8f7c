import { en } from './en';
import { ko, type StageWords } from './ko';

export type { StageWords };

/** The stage's words in the document's language (BCP 47): Korean, or English for all else. */
export function stageWords(language: string): StageWords {
  return /^ko\b/i.test(language) ? ko : en;
}
