import type { SeenItem } from '@dangol/schema';
import { type Context, recall } from '../context';
import type { FactValue } from './fact-value';

/** An item's categories, brand or labels: as they are known now, else as its page said; `undefined` where neither says. */
export function traits(
  kind: 'category' | 'brand' | 'label',
  id: string,
  context: Context,
): readonly string[] | undefined {
  const now = context.situation.items.get(id);
  if (kind === 'label') return now?.labels;
  const seen = seenItem(id, context);
  if (kind === 'category') return now?.categories ?? seen?.categories;
  const brand = now?.brand ?? seen?.brand;
  return brand === undefined ? brand : [brand];
}

/** How the visitor met an item. */
export function seenItem(id: string | undefined, context: Context): SeenItem | undefined {
  const { snapshot } = context.situation;
  return recall(context, 'seen', () => new Map(snapshot?.items.map((seen) => [seen.id, seen]))).get(id!);
}

/** The traits of all that is in the cart; known in part where those of one are not. */
export function traitsOfCart(
  kind: 'category' | 'label',
  items: readonly { id: string }[],
  context: Context,
): FactValue {
  return recall(context, `cart ${kind}`, () => gather(kind, items, context));
}

function gather(kind: 'category' | 'label', items: readonly { id: string }[], context: Context): FactValue {
  const found = items.map(({ id }) => traits(kind, id, context));
  const known = [...new Set(found.flatMap((list) => list ?? []))];
  return found.includes(undefined) ? { least: known } : known;
}
