import type { Card } from '@dangol/schema';
import type { OpenModel } from '../inspect/open-model';

/** What of a card may change without training. */
export interface KnownPrice extends Pick<Card, 'price' | 'was' | 'currency'> {
  isSoldOut: boolean;
}

/** The part of a card that is compared. */
export function knownPrice({ price, was, currency, availability }: Card): KnownPrice {
  return { price, was, currency, isSoldOut: availability === 'out_of_stock' };
}

/**
 * The prices that pages show from a published model, by id. Every item with a card has it in its own record. Items that are known by name alone, from a line of an order log,
 * are left out: no catalogue ever had them, so none can miss them.
 * @throws UserError for a broken file.
 */
export async function knownPrices(model: Pick<OpenModel, 'records'>): Promise<Map<string, KnownPrice>> {
  const known = new Map<string, KnownPrice>();
  for await (const { card } of model.records()) {
    if (!card) continue;
    const { id, title, titles, group, ...more } = card;
    if (Object.keys(more).length) known.set(id, knownPrice(card));
  }
  return known;
}
