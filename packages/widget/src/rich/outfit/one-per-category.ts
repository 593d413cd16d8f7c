import type { StripItem } from '../../source';

/** Most pieces of an outfit besides the page's own item: what a visitor can weigh at a glance. */
export const PIECES_MAX = 4;

/**
 * The pieces of an outfit: the best item of each category, those that are sold out left out. Items without a category count as one.
 * @param own category of the page's own item, which is there already
 */
export function onePerCategory(items: readonly StripItem[], own?: string): StripItem[] {
  const taken = new Set<string | undefined>(own === undefined ? [] : [own]);
  return items
    .filter(({ card }) => {
      if (card.availability === 'out_of_stock' || taken.has(card.category)) return false;
      taken.add(card.category);
      return true;
    })
    .slice(0, PIECES_MAX);
}
