import type { Line } from './line';
import { sentence } from './sentence';
import type { DoctorWords } from './words';

/**
 * The check list as plain text, to be sent to somebody who can help. It names the page by its path alone; nothing in it tells of the visitor.
 * @param now epoch ms.
 */
export function reportText(lines: readonly Line[], words: DoctorWords, page: string, now: number): string {
  const rows = lines.map((line) => {
    const { text, fix } = sentence(line, words);
    return `[${words.states[line.state]}] ${words.parts[line.part]}: ${text}${fix ? `\n    → ${fix}` : ''}`;
  });
  return [`dangol · ${page} · ${new Date(now).toISOString().slice(0, 16)}Z`, ...rows, ''].join('\n');
}
