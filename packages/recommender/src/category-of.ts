import { likings } from './likings';
import type { SoundRequest } from './sound';

/** The category that a strip falls back to: the anchor's own; without an anchor the one the visitor likes most. */
export function categoryOf({ item, cards, snapshot, now }: SoundRequest): string | undefined {
  return item ? cards.get(item)?.category : [...likings(snapshot?.affinities?.category, now).keys()][0];
}
