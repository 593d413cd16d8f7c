import { linesOf, text } from './commerce';

/** One value of a flat record. */
export type Scalar = string | number | boolean;

// The sums of an order first: where a backend takes no more than so many values, names are what it must do without.
const FIELDS = ['id', 'price', 'quantity', 'variant', 'coupon', 'name', 'brand', 'category'] as const;

/**
 * An event's params for a backend that takes no lists: each param that is one value, then `item_count` and each item's fields as `item_1_id`,
 * `item_1_price`… (field by field, from the ids of all items on). Params that are lists or objects themselves have no translation.
 */
export function flatten(params: Record<string, unknown>): [name: string, value: Scalar][] {
  const lines = linesOf(params).map(({ categories, ...line }) => ({ ...line, category: categories.join('/') }));
  const all = [
    ...Object.entries(params),
    ['item_count', lines.length || undefined],
    ...FIELDS.flatMap((field) => lines.map((line, index) => [`item_${index + 1}_${field}`, line[field]])),
  ] as [name: string, value: Scalar][];
  return all.filter(([, value]) => typeof value === 'boolean' || text(value) !== undefined);
}
