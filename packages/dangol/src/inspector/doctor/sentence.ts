import type { Line } from './line';
import type { DoctorWords } from './words';

/** What a line says, and what is to be changed; `''` where nothing is. */
export function sentence({ code, values }: Line, words: DoctorWords): { text: string; fix: string } {
  const [text, fix = ''] = words.lines[code];
  const filled = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { text: filled(text), fix: filled(fix) };
}
