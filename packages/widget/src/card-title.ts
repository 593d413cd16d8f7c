import type { Card } from '@dangol/schema';
import { language } from './language';

/** An item's title in a language (BCP 47; the primary subtag picks from `titles`), at most 300 characters: two lines show far less. */
export function cardTitle({ title, titles }: Card, lang: string): string {
  const own = titles?.[language(lang)];
  return (typeof own === 'string' && own ? own : title).slice(0, 300);
}
