import type { Situation } from '@dangol/campaigns';
import type { Room } from '../room';

const EVENTS = {
  cart: ['add_to_cart', 'remove_from_cart'],
  wish: ['add_to_wishlist', 'remove_from_wishlist'],
} as const;

/**
 * A message's button that lets the shop do something with an item, reported as a strip's is: told within the press, so that what the shop pushes afterwards is a copy that counts no
 * second time; what the shop then does not do, the opposite event takes back.
 * @returns `false` where it was not done. @throws what the shop's function throws or rejects with
 */
export async function press(
  action: 'cart' | 'wish',
  item: string,
  { client, options }: Pick<Room, 'client' | 'options'>,
  { items }: Pick<Situation, 'items'>,
): Promise<unknown> {
  if (!options.onAction) return false;
  const { title, brand, price, currency, categories } = items.get(item) ?? {};
  const [done, undone] = EVENTS[action];
  const params = {
    ...(price !== undefined && currency && { currency, value: price }),
    items: [
      { item_id: item, item_name: title, item_brand: brand, item_category: categories?.at(-1), price, quantity: 1 },
    ],
  };
  client.track(done, params);
  let said: unknown = false;
  try {
    said = await options.onAction(action, item);
    return said;
  } finally {
    if (said === false) client.track(undone, params);
  }
}
