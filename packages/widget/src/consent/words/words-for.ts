import { language } from '../../language';
import { layOver } from '../../lay-over';
import { en } from './en';
import { ko } from './ko';
import type { AskedPurpose, NoticeTexts, NoticeWords } from './notice-words';

/**
 * The words in a language (BCP 47; the primary subtag counts: Korean, and English for all else), those of the shop laid over them, its
 * name filled in.
 */
export function wordsFor(lang: string, shop: string, texts: NoticeTexts = {}): NoticeWords {
  const own = language(lang) === 'ko' ? ko : en;
  const purposes = Object.entries(own.purposes).map(([purpose, words]) => [
    purpose,
    layOver(words, texts.purposes?.[purpose as AskedPurpose]),
  ]);
  const words = { ...layOver(own, texts), ad: layOver(own.ad, texts.ad), purposes: Object.fromEntries(purposes) };
  return fill(words, shop) as NoticeWords;
}

function fill(words: unknown, shop: string): unknown {
  if (typeof words === 'string') return words.replaceAll('{shop}', () => shop);
  return Object.fromEntries(Object.entries(words as object).map(([name, word]) => [name, fill(word, shop)]));
}
