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
  if (!isAttributed(name) || !attributions.length || !Array.isArray(params.items)) return params;
  const items = (params.items as Item[]).map((item) => {
    const click = attributions.find((one) => one.id === itemId(item?.item_id) && at - one.at <= ATTRIBUTION_MS);
    return click ? { item_list_id: click.listId, item_list_name: click.listName, ...item } : item;
  });
  return { ...params, items };
}
