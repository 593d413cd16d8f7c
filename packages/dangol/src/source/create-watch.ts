import type { SourceClient } from '../create-source';
import type { Timers } from './within-time';

/** Changes that come within this time are told once. */
const PAUSE_MS = 50;

/**
 * Tells listeners when strips may look different: personalization was allowed or withdrawn, the cart, orders, wishes or dismissed items
 * changed, the history was erased. A mere view changes no strip of the page it happens on, and stays silent.
 */
export function createWatch({ profile, consent }: SourceClient, timers: Timers): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let removers: (() => void)[] = [];
  let waiting = false;
  let before = look();

  function look(): { what: string; any: boolean } {
    if (!consent.allows('personalization')) return { what: '', any: false };
    const { cart, orders, wishlist, dismissed, items } = profile.snapshot();
    const what = JSON.stringify([cart, orders, wishlist, dismissed].map((list) => list.map(({ id }) => id)));
    return { what, any: items.length > 0 };
  }

  function settle(): void {
    waiting = false;
    const now = look();
    const matters = now.what !== before.what || (before.any && !now.any);
    before = now;
    if (matters) for (const listener of [...listeners]) listener();
  }

  function changed(): void {
    if (waiting) return;
    waiting = true;
    timers.setTimeout(settle, PAUSE_MS);
  }

  function start(): void {
    before = look();
    removers = [profile.subscribe(changed), consent.subscribe(changed)];
    // What the device already held was there before the strips asked for it: no change.
    void profile.ready().then(() => {
      before = look();
    });
  }

  return (listener) => {
    if (!listeners.size) start();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (!listeners.size) for (const remove of removers.splice(0)) remove();
    };
  };
}
