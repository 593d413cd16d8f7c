import type { Card } from '@dangol/schema';
import { objectsOf } from './objects-of';
import type { SoundRequest } from './sound';

/**
 * Looks cards up: those of the request, the item's own of its record, those of `popular.json`. A card that cannot be shown (no title,
 * another item's) counts as none.
 */
export function createShelf({ cards, records, popular }: SoundRequest): (id: string) => Card | undefined {
  const popularCards = new Map(objectsOf(popular?.cards).map((card) => [card.id, card]));
  return (id) =>
    [cards.get(id), records.get(id)?.card, popularCards.get(id)].find(
      (card) => card && card.id === id && card.title && typeof card.title === 'string',
    );
}
