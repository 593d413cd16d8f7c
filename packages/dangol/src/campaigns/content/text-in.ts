import type { Text } from '@dangol/schema';

/** A text in one language; where it has none in that, in the one that was given first. */
export function textIn(text: Text | undefined, language: string): string | undefined {
  if (typeof text !== 'object') return text;
  return text[language as keyof typeof text] ?? Object.values(text)[0];
}
