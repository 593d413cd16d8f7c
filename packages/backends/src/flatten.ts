import { type Line, linesOf } from './commerce';

/** One value of a flat record. */
export type Scalar = string | number | boolean;

// The sums of an order first: where a backend takes no more than so many values, names are what it must do without.
const FIELDS = ['id', 'price', 'quantity', 'variant', 'coupon', 'name', 'brand', 'category'] as const;

/**
 * An event's params for a backend that takes no lists: each param that is one value, then `item_count` and each item's fields as `item_1_id`,
 * `item_1_price`… (field by field, from the ids of all items on). Params that are lists or objects themselves have no translation.
 */
export function flatten(params: Record<string, unknown>): [name: string, value: Scalar][] {
  const lines = linesOf(params);
  const all: [name: string, value: unknown][] = [
    ...Object.entries(params),
    ['item_count', lines.length || undefined],
    ...FIELDS.flatMap((field) =>
      lines.map((line, index): [string, unknown] => [`item_${index + 1}_${field}`, fieldOf(line, field)]),
    ),
  ];
  return all.filter((entry): entry is [string, Scalar] => isScalar(entry[1]));
}

function fieldOf(line: Line, field: (typeof FIELDS)[number]): unknown {
  return field === 'category' ? line.categories.join('/') : line[field];
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value !== '');
}
