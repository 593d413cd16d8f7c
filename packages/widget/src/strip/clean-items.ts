import { itemId } from '@dangol/schema';
import type { StripItem } from '../source';

/**
 * What may be drawn of an answer: items with an id and a title, each id once and none of `exclude`, at most `limit`. Whatever else came (getters
 * that throw, no title) is left out without a word: a bad line of a catalogue must not cost the other cards.
 * @throws {TypeError} for what is no list
 */
export function cleanItems(items: readonly StripItem[], limit: number, exclude: readonly string[] = []): StripItem[] {
  const ids = new Set<string | undefined>(['', undefined, ...exclude]);
  const isGood = (item: StripItem) => {
    try {
      const id = itemId(item.id);
      return item.card.title.trim() && !ids.has(id) && ids.add(id);
    } catch {
      return false;
    }
  };
  return items.filter(isGood).slice(0, limit);
}
