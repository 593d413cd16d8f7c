import { itemId } from '@dangol/schema';
import type { StripItem } from '../source';

/** Why an item of an answer is not drawn: it has no id, no title, or cannot be read (a getter that throws). */
export type Unfit = 'no-id' | 'no-title' | 'unreadable';

/**
 * What may be drawn of an answer: items with an id and a title, each id once and none of `exclude`, at most `limit`. Whatever else came is left
 * out: a bad line of a catalogue must not cost the other cards.
 * @param drop told why, once for each item that is unfit
 * @throws {TypeError} for what is no list
 */
export function cleanItems(
  items: readonly StripItem[],
  limit: number,
  exclude: readonly string[] = [],
  drop: (reason: Unfit) => void = () => {},
): StripItem[] {
  const ids = new Set(exclude);
  const isGood = (item: StripItem) => {
    let reason: Unfit = 'unreadable';
    try {
      const id = itemId(item.id);
      if (id && item.card.title.trim()) return !ids.has(id) && ids.add(id);
      reason = id ? 'no-title' : 'no-id';
    } catch {}
    drop(reason);
    return false;
  };
  return items.filter(isGood).slice(0, limit);
}
