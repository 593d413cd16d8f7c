import { likings } from './likings';
import { objectsOf } from './objects-of';
import type { SoundRequest } from './sound';

/** The category that a strip falls back to: the anchor's own; without an anchor the one the visitor likes most. */
export function categoryOf({ item, cards, records, snapshot, now }: SoundRequest): string | undefined {
  if (!item) return likings(snapshot?.affinities?.category, now).most;
  const categories = objectsOf(snapshot?.items).find(({ id }) => id === item)?.categories;
  return (
    (cards.get(item) ?? records.get(item)?.card)?.category ??
    (Array.isArray(categories) ? categories.at(-1) : undefined)
  );
}
