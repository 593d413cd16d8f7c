import type { Words } from './words/words';

const HANGUL = /\p{Script=Hangul}/u;

/**
 * The page's language where none is asked for: Korean where a third of the names are written in Hangul or the terminal is Korean, else English.
 * @param titles of some items.
 * @param locale as `Intl` has it.
 */
export function chooseLanguage(titles: readonly string[], locale: string): Words['lang'] {
  const korean = titles.filter((title) => HANGUL.test(title)).length;
  return korean * 3 > titles.length || /^ko\b/iu.test(locale) ? 'ko' : 'en';
}
