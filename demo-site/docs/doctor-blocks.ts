import { doctorWords } from '../../packages/dangol/src/inspector/doctor/words';
import type { Language } from '../words';
import type { Block } from './doc';

/**
 * Every line of the doctor's check list that has something to mend, by what it is about: the very sentences that it says, so that what one
 * copies from there is found here.
 * @param head what the two columns are called
 */
export function doctorBlocks(language: Language, head: readonly [line: string, fix: string]): Block[] {
  const { parts, lines } = doctorWords[language];
  return Object.entries(parts).flatMap(([part, name]): Block[] => {
    const rows = Object.entries(lines).flatMap(([code, [text, fix]]) =>
      fix && isOf(code, part) ? [[blanked(text), blanked(fix)]] : [],
    );
    return rows.length ? [{ heading: name }, { table: { head, rows } }] : [];
  });
}

/** `modelCors` is of `model`. */
const isOf = (code: string, part: string) => code.startsWith(part) && /^[A-Z]/.test(code.slice(part.length));

/** Where the doctor names what it found. */
const blanked = (sentence: string) => sentence.replace(/\{\w+\}/g, '…').replace('….', '…');
