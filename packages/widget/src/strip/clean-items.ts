import { itemId } from '@dangol/schema';
import type { StripItem } from '../source';

/**
 * What may be drawn of an answer: items with an id and a title, each id once, at most `limit`. Whatever else came (cycles, getters that
 * throw, no title) is left out without a word: a bad line of a catalogue must not cost the other cards.
 */
export function cleanItems(items: unknown, limit: number): StripItem[] {
  const clean = new Map<string, StripItem>();
  for (const item of Array.isArray(items) ? items : []) {
    if (clean.size >= limit) break;
    try {
      const id = itemId(item.id);
      const { title } = item.card;
      if (!id || clean.has(id) || typeof title !== 'string' || !title.trim()) continue;
      clean.set(id, { ...item, id, card: { ...item.card } });
    } catch {}
  }
  return [...clean.values()];
}
