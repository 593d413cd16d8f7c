import { safeUrl } from '../../safe-url';
import type { StripItem } from '../../source';
import { eventItem } from '../../strip/event-item';
import { totalOf } from '../outfit/total-of';
import type { Action, RichOptions } from '../rich-options';

/** The event `dangol-action`: bubbles out of the element. `preventDefault()` says that nothing was done. */
export interface ActionDetail {
  action: Action;
  id: string;
  item: StripItem;
  /** All that the press was about: more than one only with `onAddAll`. */
  items: readonly StripItem[];
  /** The button is busy until this settles; a rejection says that it did not work. */
  waitUntil(work: unknown): void;
}

/** What `askShop()` asks with. */
export interface AskShopDeps {
  options: Pick<RichOptions, 'onAction' | 'onAddAll'>;
  element: HTMLElement;
  tell(name: string, params: Record<string, unknown>): void;
  /** Leads the page to an address. */
  goTo(url: string): void;
}

const EVENTS: Record<Action, string> = {
  cart: 'add_to_cart',
  wish: 'add_to_wishlist',
  unwish: 'remove_from_wishlist',
};
/** What takes it back. */
const OPPOSITES: Record<Action, string> = {
  cart: 'remove_from_cart',
  wish: 'remove_from_wishlist',
  unwish: 'add_to_wishlist',
};

/**
 * Tells an action, then lets the shop do it. In this order, and within the press: what the shop pushes to its data layer afterwards is a copy of what was told
 * and counts no second time, and a window that it opens is the visitor's own. What the shop then does not do, the opposite event takes back.
 * @param chosen items with their places in the list; the page's own item has none
 * @param inOneGo asks `onAddAll` for all of them; without it `onAction`, for the first
 * @returns whether it was done; `undefined` where the shop says that nothing was
 * @throws what the shop's function throws or rejects with
 */
export async function askShop(
  action: Action,
  chosen: readonly (readonly [item: StripItem, position: number | undefined])[],
  { options, element, tell, goTo }: AskShopDeps,
  inOneGo = false,
): Promise<true | undefined> {
  const items = chosen.map(([item]) => item);
  const item = items[0] as StripItem;
  const total = totalOf(items.map(({ card }) => card));
  const params = {
    ...(total && { currency: total.currency, value: total.amount }),
    items: chosen.map(([one, position]) => ({ ...eventItem(one, position as number), quantity: 1 })),
  };
  tell(EVENTS[action], params);
  const work: unknown[] = [];
  // A throw of the shop's function must not keep its listeners from hearing.
  const attempt = async () =>
    inOneGo ? options.onAddAll?.(items, element) : options.onAction?.(action, item, element);
  const detail: ActionDetail = { action, id: item.id, item, items, waitUntil: (one) => void work.push(one) };
  const event = new CustomEvent('dangol-action', { detail, bubbles: true, composed: true, cancelable: true });
  const answer = attempt();
  const isWanted = element.dispatchEvent(event);
  let said: unknown = false;
  try {
    [said] = await Promise.all([answer, ...work]);
  } finally {
    if (said === false || !isWanted) tell(OPPOSITES[action], params);
  }
  if (said === false || !isWanted) return undefined;
  const url = safeUrl((said as { goTo?: unknown } | undefined)?.goTo, location.href);
  if (url) goTo(url);
  return true;
}
