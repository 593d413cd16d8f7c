/** What shows nothing: blanks of any width, marks of order and joining. */
const BLANK = '[\\s\\u200B-\\u200F\\u2060\\uFEFF]';
const EDGES = new RegExp(`^${BLANK}+|${BLANK}+$`, 'gu');

/**
 * A cell as it was meant: without blanks around it (no-break and zero-width ones too), without the `="…"` that keeps spreadsheets from taking a code for
 * a number, without the `'` that does the same before a digit.
 */
export function cleanCell(cell: string): string {
  const text = cell.replace(EDGES, '');
  const first = text[0];
  if (first === '=') return (/^="(.*)"$/su.exec(text)?.[1] ?? text).replace(EDGES, '');
  return first === "'" && /^'[0-9]/u.test(text) ? text.slice(1) : text;
}
