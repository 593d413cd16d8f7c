import { itemId } from '@dangol/schema';
import type { Params } from './report';

/** What tells the events of a page view apart: name, search term and sorted item ids; of an order its number alone. */
export function keyOf(name: string, params: Params): string {
  const { transaction_id, search_term, items } = params;
  const ids =
    itemId(transaction_id) ??
    [items]
      .flat()
      .map((line) => itemId(Object(line).item_id))
      .sort();
  return [name, search_term, ids].flat().join('\n').trim();
}
