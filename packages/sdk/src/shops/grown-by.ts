import { type Item, itemId, type ProfileSnapshot } from '@dangol/schema';

/** Only what was looked at on this device so lately was put into the cart here; the rest came from another browser. */
const HERE_MS = 2 * 3_600_000;

/** The lines by which a cart has grown beyond the copy in the profile, with the quantity that is new; only of items that this device has just met. */
export function grownBy(cart: readonly Item[], known: ProfileSnapshot, now: number): Item[] {
  const left = new Map<string, number>();
  for (const { id, quantity } of known.cart) left.set(id, (left.get(id) ?? 0) + quantity);
  return cart.flatMap((line) => {
    const id = itemId(line.item_id);
    const seen = known.items.find((item) => item.id === id);
    if (!id || !seen || now - seen.at > HERE_MS) return [];
    const { quantity = 1 } = line;
    const had = Math.min(left.get(id) ?? 0, quantity);
    left.set(id, (left.get(id) ?? 0) - had);
    return quantity > had ? { ...line, quantity: quantity - had } : [];
  });
}
