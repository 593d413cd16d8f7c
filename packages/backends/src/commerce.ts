// GA4's e-commerce params come from a shop's page, so that any field may be missing, a text instead of a number, or something else altogether.

/** One line of an event, read from a GA4 item. */
export interface Line {
  id: string;
  name?: string;
  brand?: string;
  variant?: string;
  coupon?: string;
  /** From the widest to the narrowest. */
  categories: string[];
  /** Unit price after discount, major units of the event's currency, as the shop gave it: never rounded. */
  price?: number;
  /** Default 1. */
  quantity: number;
  /** Position in its list, from 0. */
  index?: number;
}

/** The items of an event; those without an id are passed over. */
export function linesOf({ items }: Record<string, unknown>): Line[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Record<string, unknown> | null) => {
    const id = text(item?.item_id);
    return item && id
      ? {
          id,
          name: text(item.item_name),
          brand: text(item.item_brand),
          variant: text(item.item_variant),
          coupon: text(item.coupon),
          categories: ['', 2, 3, 4, 5].flatMap((level) => text(item[`item_category${level}`]) ?? []),
          price: amount(item.price),
          quantity: amount(item.quantity) ?? 1,
          index: amount(item.index),
        }
      : [];
  });
}

/** What the event is worth: its `value`, else its lines together; absent where one of them has no price. */
export function totalOf(params: Record<string, unknown>): number | undefined {
  const lines = linesOf(params);
  return amount(params.value) ?? (lines[0] && sumOf(lines.map(({ price = Number.NaN, quantity }) => price * quantity)));
}

/** Amounts together, exact to the thousandth, the finest that any currency of everyday use has; absent where one of them is no number. */
export function sumOf(amounts: number[]): number | undefined {
  return amount(amounts.reduce((sum, each) => sum + each, 0).toFixed(3));
}

/** A number, or a text that is one; anything else is absent. */
export function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return Number.isFinite(number) ? (number as number) : undefined;
}

/** A text that is not empty, or a number as text; anything else is absent. */
export function text(value: unknown): string | undefined {
  return (typeof value === 'string' || Number.isFinite(value)) && value !== '' ? String(value) : undefined;
}
