import type { SourceClient } from '../create-source';
import type { Timers } from './within-time';

/** Changes that come within this time are told once. */
const PAUSE_MS = 50;

/**
 * What strips depend on besides the request: the page's item; where personalization is allowed, the cart, orders, wishes and dismissed
 * items, and whether there is a history at all. A mere view changes no strip of the page it happens on; that one is forgotten, {@link createWatch}
 * sees for itself.
 */
export function lookAt({ profile, consent, item }: SourceClient): string {
  if (!consent.allows('personalization')) return `${item?.current()}`;
  const { cart, orders, wishlist, dismissed, items } = profile.snapshot();
  const lists = [cart, orders, wishlist, dismissed].map((list) => list.map(({ id }) => id));
  return JSON.stringify([item?.current(), lists, !items.length]);
}

/** Tells listeners when strips may look different: by {@link lookAt}, or because an item has left the history, here or in another tab. */
export function createWatch(client: SourceClient, timers: Timers): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  const viewedIds = () => client.profile.snapshot().items.map(({ id }) => id);
  let before = '';
  let viewed: string[] = [];
  let isWaiting = false;

  function settle(): void {
    isWaiting = false;
    const [looked, known] = [before, viewed];
    before = lookAt(client);
    viewed = viewedIds();
    if (before === looked && known.every((id) => viewed.includes(id))) return;
    for (const listener of [...listeners]) listener();
  }

  return (listener) => {
    // A strip subscribes right before it asks: it knows what there is.
    if (!listeners.size) {
      before = lookAt(client);
      viewed = viewedIds();
    }
    listeners.add(listener);
    const changed = () => {
      if (!isWaiting) timers.setTimeout(settle, PAUSE_MS);
      isWaiting = true;
    };
    const { profile, consent, item } = client;
    const removers = [profile.subscribe(changed), consent.subscribe(changed), item?.subscribe?.(changed)];
    return () => {
      listeners.delete(listener);
      for (const remove of removers) remove?.();
    };
  };
}
