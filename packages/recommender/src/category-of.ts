import { likings } from './likings';
import type { RankRequest } from './request';

/** The category that a strip falls back to: the anchor's own; without an anchor the one the visitor likes most. */
export function categoryOf({ item, cards, snapshot, now }: RankRequest): string | undefined {
  return item ? cards?.get(item)?.category : [...likings(snapshot, 'category', now).keys()][0];
}
