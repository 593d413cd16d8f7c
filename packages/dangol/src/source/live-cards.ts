import { type Availability, type Card, itemId } from '@dangol/schema';

/** What a shop's page knows better than the model: any of a card's fields. */
export type LiveCard = Partial<Card> & Pick<Card, 'id'>;

const TEXTS = ['title', 'url', 'image', 'currency', 'brand', 'category', 'group'] as const;
const NUMBERS = ['price', 'was', 'rating', 'reviews'] as const;
const AVAILABILITIES: readonly unknown[] = [
  'in_stock',
  'out_of_stock',
  'preorder',
  'backorder',
] satisfies Availability[];

/**
 * The sound part of what a shop's page said: fields of a card, of their types. A page's data often has numbers for ids and texts for numbers; a
 * price that is none (negative, not finite, "39,000원") leaves the model's.
 */
export function liveCards(told: unknown): LiveCard[] {
  if (!Array.isArray(told)) return [];
  return told.flatMap((fields): LiveCard[] => {
    try {
      const id = itemId(fields.id);
      if (!id) return [];
      const card: Record<string, unknown> = { id };
      for (const name of TEXTS) if (typeof fields[name] === 'string' && fields[name]) card[name] = fields[name];
      for (const name of NUMBERS) {
        const given = fields[name];
        const number = typeof given === 'string' && given.trim() ? Number(given) : given;
        if (typeof number === 'number' && number >= 0 && number < 1e15) card[name] = number;
      }
      if (AVAILABILITIES.includes(fields.availability)) card.availability = fields.availability;
      return [card as unknown as LiveCard];
    } catch {
      // A getter of the page's may throw.
      return [];
    }
  });
}
