import type { KnownItem } from './known-item';

/** What an item is known by, and the fields in which it is. */
const FIELDS = { category: 'categories', brand: 'brand', label: 'labels' } as const;

/** An item's categories, brand or labels: as they are known now, else as its page said; `undefined` where neither says. */
export function traits(kind: keyof typeof FIELDS, item: KnownItem | undefined): readonly string[] | undefined {
  const field = FIELDS[kind];
  const seen: { [field in typeof field]?: string | readonly string[] } | undefined = item?.viewed[0];
  const value = item?.now[field] ?? seen?.[field];
  return typeof value === 'string' ? [value] : value;
}
