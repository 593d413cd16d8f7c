import { type Item, itemId, type ProfileSnapshot } from '@dangol/schema';
import { ATTRIBUTION_MS } from './limits';

/** Whether lines of this event are marked with the strip that was clicked. */
export function isAttributed(name: string): boolean {
  return name === 'add_to_cart' || name === 'purchase';
}

/**
 * Cart and order lines of items clicked in a strip within 72 h get that strip's `item_list_id`, so that any backend can tell
 * what the strips sold. A line that names a list of its own keeps it.
 */
export function attribute(
  name: string,
  params: Record<string, unknown>,
  attributions: ProfileSnapshot['attributions'],
  at: number,
): Record<string, unknown> {
  if (!isAttributed(name) || attributions.length === 0 || !Array.isArray(params.items)) return params;
  const items = (params.items as Item[]).map((item) => {
    const click = item?.item_list_id
      ? undefined
      : attributions.find(({ id, at: clickedAt }) => id === itemId(item?.item_id) && at - clickedAt <= ATTRIBUTION_MS);
    if (!click) return item;
    return { ...item, item_list_id: click.listId, ...(click.listName ? { item_list_name: click.listName } : {}) };
  });
  return { ...params, items };
}
