import { type Card, itemId } from '@dangol/schema';

/**
 * How many of the cards that a strip chose from cannot be shown, by reason, in the widget's words; `undefined` where all can.
 * @param known ids whose cards come of the visitor's own history: a page that named no title is no fault of the catalogue
 */
export function countUnfit(cards: Map<unknown, Card>, known: ReadonlySet<string>): Record<string, number> | undefined {
  const counts = { 'no-id': 0, 'no-title': 0 };
  for (const [id, { title }] of cards) {
    if (itemId(id) !== id) counts['no-id']++;
    else if (!(typeof title === 'string' && title.trim()) && !known.has(id as string)) counts['no-title']++;
  }
  const found = Object.entries(counts).filter(([, count]) => count);
  return found[0] && Object.fromEntries(found);
}
