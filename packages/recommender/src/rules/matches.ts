import type { Card } from '@dangol/schema';
import type { Match, Range } from './rule';

/**
 * Whether a card is one that a rule is about; `undefined` where that depends on the page's item, and there is none, or it does not say: the rule
 * does not apply then.
 */
export function matches(match: Match, card: Card, anchor: Card | undefined): boolean | undefined {
  const { ids, groups, categories, brands, inStock, price, priceOfItem, same = [], rating } = match;
  if (priceOfItem && !((anchor?.price as number) > 0)) return undefined;
  if (same.some((field) => !anchor?.[field])) return undefined;
  const unit = anchor?.price as number;
  const isOf = (list: string[] | undefined, value: string | undefined) => !list || list.includes(value as string);
  return (
    isOf(ids, card.id) &&
    isOf(groups, card.group) &&
    isOf(categories, card.category) &&
    isOf(brands, card.brand) &&
    (inStock === undefined || inStock === ((card.availability ?? 'in_stock') === 'in_stock')) &&
    (!price || (isWithin(card.price, price) && (!price.currency || price.currency === card.currency))) &&
    (!priceOfItem || (card.currency === anchor?.currency && isWithin((card.price as number) / unit, priceOfItem))) &&
    same.every((field) => card[field] === anchor?.[field]) &&
    (!rating || isWithin(card.rating, rating))
  );
}

function isWithin(value: unknown, { min = 0, max = Number.POSITIVE_INFINITY }: Range): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}
