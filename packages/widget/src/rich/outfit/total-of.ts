import type { Card } from '@dangol/schema';

/** What items cost together. */
export interface Total {
  /** Major units. */
  amount: number;
  /** ISO 4217; undefined where none of the cards names one. */
  currency: string | undefined;
}

/** The sum of the prices. @returns nothing where one is not known, or not in the currency of the others, and for no card at all. */
export function totalOf(cards: readonly Card[]): Total | undefined {
  const currency = cards[0]?.currency;
  const isSound = ({ price, ...card }: Card) =>
    typeof price === 'number' && price >= 0 && price < 1e15 && card.currency === currency;
  if (!cards.length || !cards.every(isSound)) return undefined;
  // In thousandths, the smallest unit there is: 0.1 + 0.2 is 0.3.
  const amount = cards.reduce((sum, { price }) => sum + Math.round((price as number) * 1000), 0) / 1000;
  return { amount, currency };
}
