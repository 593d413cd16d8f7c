import type { Card } from '@dangol/schema';

/** What a shop's page knows better than the model: any of a card's fields. */
export type LiveCard = Partial<Card> & Pick<Card, 'id'>;

/**
 * Lays live fields over cards: defined fields win, the rest of the card stays. An item without a card gets one if its live fields bring
 * a title.
 */
export function layOver(cards: Map<string, Card>, live: Iterable<LiveCard>): Map<string, Card> {
  const laid = new Map(cards);
  for (const fields of live) {
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const card = { ...laid.get(fields.id), ...known } as Card;
    if (card.title) laid.set(fields.id, card);
  }
  return laid;
}
